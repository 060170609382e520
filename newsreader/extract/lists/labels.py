"""The words over a publisher's lists, and which kind of list they announce."""

import re

from newsreader.model.article import BlockKind
from newsreader.model.text import fold

_KINDS: tuple[tuple[BlockKind, str], ...] = (
    (
        BlockKind.INTEREST,
        r"(?:co the )?ban (?:co the )?(?:quan tam|thich|muon xem)|co the ban|you (?:may|might|could) "
        r"(?:also )?(?:like|be interested)|"
        r"(?:tin |bai )?(?:doc|xem) nhieu|nhieu nguoi (?:doc|quan tam)|most (?:read|popular|viewed|"
        r"watched)|popular|trending|"
        r"meistgelesen|les plus lus|lo mas (?:leido|visto)|mas leidas?|i piu letti|dang hot|tin nong",
    ),
    (
        BlockKind.TOPIC,
        r"(?:tin|bai|tin bai|bai viet|video|chu de|noi dung)? ?(?:co )?lien quan|(?:cung )?chu de|dong su "
        r"kien|su kien|related|"
        r"more (?:on|about) |(?:mehr )?zum thema|sur le meme (?:sujet|theme)|(?:noticias |articulos )?relacionad|"
        r"articoli correlati|leggi anche|lea tambien|lire aussi|a lire aussi|lesen sie auch|leia (?:tambem|mais)|"
        r"lees ook|ook interessant|tambien te puede|(?:read|see|watch|listen) (?:also|next)|also (?:read|"
        r"on)|laes ogsa|las ocksa|baca juga",
    ),
    (
        BlockKind.RECOMMENDED,
        r"(?:bai )?nen (?:xem|doc)|dang (?:xem|doc|chu y)|(?:tin |bai )?de xuat|goi y|danh cho ban|"
        r"recommended|recommendations|"
        r"editors?.? (?:picks?|choice)|our picks|for you|dont miss|don.t miss|empfohlen|empfehlungen|"
        r"tin noi bat|noi bat|"
        r"we recommend|must reads?|featured|top stories|tieu diem|promoted|from the web|around the "
        r"web|in case you missed",
    ),
    (
        BlockKind.MORE,
        r"(?:cac )?(?:tin|bai|bai viet|tac pham|video|clip|anh|chum anh) (?:khac|moi|cung)|tin bai|"
        r"(?:cac )?(?:tin|bai)(?: bai)? (?:da (?:dua|dang)|cu hon|truoc do)|"
        r"xem (?:them|tiep)|doc (?:them|tiep)|cung chuyen muc|moi nhat|tin tuc khac|"
        r"moi nhan|tin moi|read more|more (?:from|stories|news|articles|in|like|to)|see more|latest|"
        r"also in|weitere|mehr (?:aus|von)|"
        r"aktuelle|plus d.|ultim|other (?:news|stories)|up next|next story|more$|mehr$|keep reading|continue reading|"
        r"what (?:to read next|(?:others|people) are reading)|"
        r"more [\w ]{2,20} (?:stories|news|articles|coverage)$|>>|"
        r"further reading|recent (?:posts|articles|stories)|you.ll also",
    ),
)
_ELSEWHERE: dict[BlockKind, str] = {
    BlockKind.INTEREST: (
        "人気記事|人気の記事|アクセスランキング|よく読まれ|热门|熱門|많이 본|인기|الأكثر قراءة|"
        "الأكثر مشاهدة|самое читаемое|популярное|найпопулярніше|çok okunan|en çok okunan|"
        "najczęściej czytane|najpopularniejsze|nejčtenější|terpopuler|mest lest|mest läst|mest læst|"
        "luetuimmat|meest gelezen|mais lidas|mais lidos|ยอดนิยม|δημοφιλή"
    ),
    BlockKind.TOPIC: (
        "関連記事|関連ニュース|関連リンク|あわせて読みたい|相关|相關|延伸阅读|延伸閱讀|관련|اقرأ أيض|"
        "اقرا ايض|مقالات ذات صلة|أخبار ذات صلة|موضوعات متعلقة|читайте также|по теме|материалы по теме|"
        "смотрите также|читайте також|ilgili haber|bunlar da ilginizi|czytaj także|czytaj też|"
        "czytaj również|zobacz też|zobacz także|čtěte také|související|berita terkait|veja também|"
        "veja mais|notícias relacionadas|les også|läs också|læs også|relaterat|relatert|lue myös|"
        "kapcsolódó|ข่าวที่เกี่ยวข้อง|ये भी पढ़ें|यह भी पढ़ें|διαβάστε επίσης|vezi și|citește și|"
        "gerelateerd"
    ),
    BlockKind.RECOMMENDED: (
        "おすすめ|オススメ|注目|推荐|推薦|추천|نرشح لك|рекомендуем|önerilen|polecane|doporučujeme|"
        "rekomendasi|recomendad|recommandé|consigliati|aanbevolen|แนะนำ|προτεινόμενα"
    ),
    BlockKind.MORE: (
        "最新記事|最新ニュース|もっと読む|続きを読む|更多|最新|최신|더보기|المزيد|آخر الأخبار|ещё|"
        "другие новости|последние новости|son haberler|diğer haberler|więcej|další|berita lainnya|"
        "flere nyheter|fler nyheter|lisää|meer nieuws|más noticias|mais notícias|altre notizie"
    ),
}
"""The same in languages whose words have no other forms here: how a label begins, as printed."""


def _pattern(kind: BlockKind, plain: str) -> re.Pattern[str]:
    return re.compile(rf"^(?:{plain}|{fold(_ELSEWHERE[kind])})")


_PATTERNS = tuple((kind, _pattern(kind, plain)) for kind, plain in _KINDS)
_NAMES = (
    (BlockKind.INTEREST, re.compile(r"popular|trending|most-?read|doc-?nhieu|xem-?nhieu|interest")),
    (BlockKind.RECOMMENDED, re.compile(r"recommend|suggest|recirc|nen-?(?:xem|doc)")),
    (BlockKind.MORE, re.compile(r"more-|read-?more|tin-?khac|xem-?them|latest")),
)
UNSPACED = re.compile("[\u0e01-\u0e5b\u3041-\u30ff\u3400-\u9fff]")
"""Scripts that part no words."""
_SHORT = 16
"""Characters of a label in such a script."""
_EDGE = " \t\n:.-–—•*|»«›‹+▶►→…>[]()\xa0"


def plain_label(text: str) -> str:
    """Return a label without the arrows, colons and counts around it."""
    return re.sub(r"\s*\(\d+\)$", "", text.strip(_EDGE)).strip(_EDGE)


def kind_of(label: str) -> BlockKind | None:
    """Return the kind of list a label announces; None where the text is no label known."""
    label = label.strip()
    if not label or len(label) > 70:
        return None
    if re.match(r"^(?:>>|»|▶|►)", label):
        return BlockKind.MORE
    folded = fold(plain_label(label)).replace("\u2019", "'")
    return next((kind for kind, pattern in _PATTERNS if pattern.match(folded)), None)


def is_label(text: str) -> bool:
    """Tell whether a short text stands over a list: a known opening and not much after it."""
    if len(text) > (_SHORT if UNSPACED.search(text) else 45) or len(text.split()) > 7 or re.search(r"[.!?]\s", text):
        return False
    return bool(plain_label(text)) and kind_of(text) is not None


def kind_by_names(names: str) -> BlockKind:
    """Return the kind of list that class names speak of; of the same topic where they tell no other."""
    return next((kind for kind, pattern in _NAMES if pattern.search(names)), BlockKind.TOPIC)
