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
        r"(?:tin|bai|bai viet|video|chu de|noi dung)? ?(?:co )?lien quan|(?:cung )?chu de|dong su "
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
        r"(?:cac )?(?:tin|bai|bai viet) (?:khac|moi|cung)|tin bai|xem (?:them|tiep)|doc (?:them|tiep)|"
        r"cung chuyen muc|moi nhat|tin tuc khac|"
        r"moi nhan|tin moi|read more|more (?:from|stories|news|articles|in|like|to)|see more|latest|"
        r"also in|weitere|mehr (?:aus|von)|"
        r"aktuelle|plus d.|ultim|other (?:news|stories)|up next|next story|more$|mehr$|keep reading|continue reading|"
        r"what to read next|>>|further reading|recent (?:posts|articles|stories)|you.ll also",
    ),
)
_PATTERNS = tuple((kind, re.compile(rf"^(?:{pattern})")) for kind, pattern in _KINDS)
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
    if len(text) > 45 or len(text.split()) > 7 or re.search(r"[.!?]\s", text):
        return False
    return kind_of(text) is not None
