"""Names out of the text of a byline: openings, roles, dates and addresses cut off, houses and agencies told apart."""

import re
from collections.abc import Iterable

from newsreader.model.text import fold, nfc

_OPENING_WORDS = (
    r"(?:(?:written|text|words|posted|published|reported|reporting|analysis|review|story|article|opinion|created|"
    r"submitted)\s+)?by\b",
    r"(?:(?:geschrieben|verfasst|ein \w+|eine \w+)\s+)?von\b",
    r"(?:(?:publié|écrit|rédigé|propos recueillis|article)\s+)?par\b",
    r"(?:(?:publicado|escrito|texto|redactado)\s+)?por\b",
    r"(?:(?:scritto|articolo|a cura)\s+)?di\b(?= [A-Z])",
    r"(?:(?:geschreven)\s+)?door\b",
    r"(?:(?:skrevet|skriven|tekst|text)\s+)?(?:af|av)\b",
    r"oleh\b",
    r"theo\b",
    r"view all posts by\b",
    r"(?:pv|ctv|phóng viên)[\s:.]",
    r"(?:tin|bài)(?:(?:\s*[,&+/-]\s*|\s+và\s+)(?:bài|ảnh|hình|clip|video))*\s*:",
    r"(?:bài viết|tác giả|thực hiện|tổng hợp|người viết)\s*:",
    r"(?:author|authors|autor|autorin|autores|autora|auteur|auteurs|autore|autori|yazan|yazar|penulis|reporter|"
    r"kirjoittaja|szerző|text|tekst|texto|testo|words)\s*[:/]",
    r"(?:автор(?:ы|\s+текста)?|текст)\s*:?(?=\s)",
    r"(?:文|取材|著者|筆者|執筆|作者|撰文|记者|記者|글)\s*[:\uff1a・/\|=＝]",
    r"(?:著者|筆者|作者|撰文|记者|記者)\s",
)
OPENING = re.compile(r"^\W*(?:" + "|".join(_OPENING_WORDS) + r")\s*[:\uff1a]?\s*", re.I)
_AGENCIES = (
    "TTXVN", "Vietnam+", "VOV", "VTV", "VGP", "Reuters", "AFP", "AP", "Associated Press", "dpa", "EFE", "ANSA",
    "Xinhua", "Tân Hoa xã", "Kyodo", "Yonhap", "TASS", "Sputnik", "RIA Novosti", "PA Media", "Press Association",
    "APA", "Keystone-SDA", "Bloomberg", "UPI", "PTI", "IANS", "BBC", "CNN", "Bernama", "Antara", "Belga", "ANP",
    "NTB", "TT", "Ritzau", "STT", "Lusa", "Europa Press", "SID", "Anadolu Ajansı", "Anadolu Agency",
    "The Canadian Press",
)  # fmt: skip
_AGENCY = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(_AGENCIES, key=len, reverse=True)) + r")(?!\w)"
)
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d{4,}|\d[:./]\d|^\d+$|[{}\[\]<>$%]|^\w+(?:\.\w+){2,}$|"
    r"^(?:admin\w*|administrator|editors?|editorial|redaktion|redaction|staff\w*|authors?|webmaster|web ?desk|"
    r"news ?desk|unknown|none|null|nil|undefined|user|root|updated|last|last updated|published|posted|contributor|"
    r"guest|anonymous|archive|contact|email|more|tác giả|website|follow\w*|subscribe|sign in|log ?in|share|folgen|"
    r"abonnieren|suivre|seguir|segui|volgen|theo dõi|read more|comments?|home|menu|by|von|par|profile|n/?a)$",
    re.I,
)
_JOBS = (
    r"(?:writer|reporter|reviewer|editor|correspondent|contributor|columnist|journalist|bureau chief|redakteur(?:in)?|"
    r"korrespondent(?:in)?|journaliste|rédacteur|rédactrice|periodista|redactora?|giornalista|jornalista|repórter|"
    r"wartawan|jurnalis|phóng viên|기자|특파원)"
)
_RANKS = (
    r"(?:staff|senior|junior|chief|political|business|sports?|foreign|guest|contributing|national|deputy|freelance)"
)
_ROLE = (
    rf"(?:{_JOBS}|{_RANKS}|special to|bureau|associate|managing|producer|content|founder|co-?founder|ceo|cto|cfo|"
    r"author|president|director|professor|lecturer|manager|expert|analyst|biên tập)"
)
_FIELDS = (
    r"(?:auto|business|culture|digital|economics|education|entertainment|environment|executive|expert|fashion|food|"
    r"health|investigative|legal|lifestyle|money|music|news|opinion|personal finance|politics|science|security|"
    r"technology|tech|travel|white house|world)"
)
_JOB = re.compile(rf"(?:^|(?<!nhóm)\s)(?:(?:{_RANKS}|{_FIELDS}) ){{0,3}}{_JOBS}$", re.I)
"""What the end of a byline's piece tells of somebody's work: ``Senior Political Writer``."""
_WEEKDAY_AND_DATE = (
    r"(?:\b\w+day,? )?[^\W\d_]{3,12}\.? \d{1,2}, \d{4}|(?:\b\w+day,? )?\d{1,2}\.? [^\W\d_]{3,12}\.? \d{4}"
)
_AFTER = re.compile(
    r"\s*(?:[|•·–—]|\s-\s|\bpublished\b|\bupdated\b|\blast updated\b|\bposted\b|\bon\b \w+[ ,]+\d|"
    rf"\bon\b \d|\d{{1,2}}[/.:]\d|{_WEEKDAY_AND_DATE}|,\s?{_ROLE}\b|\s(?:{_RANKS} ){{1,3}}{_JOBS}\b|"
    r"\b(?:(?:medically |fact[- ]?)?(?:edited|reviewed|checked)|photos?|photographs?|photography|illustrations?|"
    r"illustrated|translated|video)\s+by\b|, in [A-Z]|"
    r"[;,]?\s(?:fotos?|photos?|bild(?:er)?|grafik|video|ảnh|hình)\s*:|"
    r"\b(?:follow|email|contact|view|see|read)\s[\w@+]|\bstand:|\bđăng\b|\bngày\b|\bcập nhật\b).*$",
    re.I | re.S,
)
_PARENTHESIS = re.compile(r"\s*[(（][^()（）]{0,60}[)）]\s*$")
_JOINTS = re.compile(
    r"\s*(?:;|、|,(?!\s*(?:Jr|Sr|MD|PhD|M\.D|Ph\.D))|\s(?:and|und|et|và|with|avec|mit|con|met|y|e|og|och|en|dan|и|&)\s)\s*"
)
_CUT = " ,;.:|-–—/\u200b"
_PARTICLES = frozenset(
    "de van von der den la le di da bin bint al el y du dos das ten ter zu zum af av i e del della".split()
)
_EAST_ASIAN = re.compile("[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_PLACE = re.compile(r"^(\S+ .*?\S)\s(?:in|for) [A-Z][\w.'-]+(?: [A-Z][\w.'-]+)?$")
_VIETNAMESE = re.compile(r"^(?:ngh?|nh|tr|th|ph|kh|gh|gi|qu|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$")
"""The shape of a Vietnamese syllable, its marks taken off."""
_DOMAIN = re.compile(r"^(?:\w[\w-]*\.)+[a-z]{2,10}(?:\s\w+)?$")


def people(names: Iterable[str]) -> list[str]:
    """Return the names cleaned of openings, roles, addresses and doubles, in order."""
    kept: dict[str, str] = {}
    for raw in names:
        text = OPENING.sub("", " ".join(nfc(raw).split()))
        text = _PLACE.sub(r"\1", _AFTER.sub("", _commas_joined(text)).strip(_CUT))
        for piece in _JOINTS.split(text):
            for name in _parted(_PARENTHESIS.sub("", OPENING.sub("", piece)).strip(_CUT)):
                name = name if "(" in name or "（" in name else name.rstrip(" )）")
                if 2 <= len(name) <= 70 and len(name.split()) <= 7 and not _NO_NAME.search(name):
                    kept.setdefault(fold(name), name)
    return list(kept.values())


def _commas_joined(text: str) -> str:
    """Return a byline of several names with commas where strokes part them, or dashes as in Vietnamese papers."""
    parts = re.split(r"\s?/\s?", text)
    if len(parts) > 1 and all(is_full_name(part) for part in parts):
        return ", ".join(parts)
    parts = re.split(r"\s+[-–]\s+", text)
    is_list = len(parts) > 1 and all(is_full_name(part) for part in parts)
    is_list = is_list and all(_VIETNAMESE.match(syllable) for part in parts for syllable in fold(part).split())
    return ", ".join(parts) if is_list else text


def _parted(piece: str) -> list[str]:
    """Return a person and the agency behind the name apart, without anybody's work: ``AP Auto Writer`` is the AP."""
    piece = _JOB.sub("", piece)
    found = _AGENCY.search(piece)
    if found and found.end() == len(piece) and len(piece[: found.start()].split()) >= 2:
        name = piece[: found.start()].strip(" ,(/-")
        return [name, found[0]] if not name.lower().endswith(" the") else [piece]
    return [piece]


def is_house(name: str, houses: Iterable[str]) -> bool:
    """Tell whether a name is the publisher's own, or a part of it, or no name but its address."""
    if _DOMAIN.match(name):
        return True
    words = frozenset(fold(name).split())
    if _compact(name) in {_compact(house) for house in houses}:
        return True
    return any(words <= frozenset(fold(house).split()) for house in houses)


def _compact(text: str) -> str:
    return re.sub(r"[^\w]|_", "", fold(text))


def is_person(text: str) -> bool:
    """Tell whether a text reads as a name: every word but particles begins with a capital, and there are few."""
    if re.search(r"\d|[!?:;|/\"“”»«。、！？【】]", text):
        return False
    if _EAST_ASIAN.search(text):
        return len(text) <= 12
    words = [word for word in re.findall(r"[^\W\d_][\w.'’-]*", text) if word.lower() not in _PARTICLES]
    return bool(words) and len(words) <= 6 and all(word[0].isupper() or not word[0].islower() for word in words)


def is_full_name(text: str) -> bool:
    """Tell whether a text reads as a first and a last name, which needs no word beside it to be one."""
    return is_person(text) and 2 <= len(text.split()) <= 4 and not text.isupper()


def agency_of(text: str) -> str:
    """Return the news agency that a byline or a dateline names; empty where there is none."""
    found = _AGENCY.search(text)
    return found[0] if found else ""
