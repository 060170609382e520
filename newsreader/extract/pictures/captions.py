"""Captions and credits: what is language, what is a file's name, and where the credit begins."""

import re
import unicodedata

_CREDIT = (
    r"(?:ảnh(?:\s+minh\s*h[oọ]ạ?|\s+tư liệu|\s+chụp màn hình|\s+internet)?|nguồn(?:\s+ảnh)?|đồ "
    r"họa|photos?|photographs?|pictures?|images?|credits?|"
    r"foto(?:s|grafie)?|bild(?:er|quelle)?|quelle|crédits?(?:\s+photo)?|crédito|cr[eé]dit|copyright|"
    r"©|\(c\)|fotografía|imagen|"
    r"source|courtesy(?:\s+of)?|illustration|graphic|file photo|(?:bild)?rechte|bildnachweis|"
    r"(?:photo|image|picture|foto)[\s-]?credit|фото|fot\.|zdjęcie|fotoğraf|kuva|写真|撮影|사진(?:\s?제공)?|图片来源|图片|图源|图|圖片來源|圖片|تصوير|الصورة|फोटो|फ़ोटो)"
)
_TAIL = re.compile(
    rf"(?:^|[\s.;,–—|/(\[])\(?\[?({_CREDIT}\s*(?:by|courtesy of)?\s*[:/©-]\s*"
    r"(?:[^.:\n]|\.(?=\w)){1,90}?)[)\]]?\s*\.?\s*$",
    re.I,
)
_OPENING = re.compile(rf"^\W*(?:(?:{_CREDIT})\s*(?:by|courtesy of|:|：|=|＝|/|／|©|-|\.\.\.|…)+|©|\(c\))\s*", re.I)
_SIGNED = re.compile(
    r"\s*[(\[]((?:photo|image|picture)s? (?:by|courtesy) [^)\]]{2,80})[)\]]\s*\.?$|\s*(©\s?[^.]{2,80})$|"
    r"\b(Photo by [^.]{2,80}|(?-i:Photographs? by [A-ZÀ-ỸĐ])[^.]{1,80})$|"
    r"(?<![\w,;] )\b(credits?(?:\.{3}|…)\s*[^.]{2,80})$",
    re.I,
)
_SLASH = re.compile(
    r"(?:^|[.!?)]\s+)[(\[]?((?:[A-ZÀ-Ỹ][\w.'’-]+(?:\s[A-ZÀ-Ỹ][\w.'’-]*){0,4})\s?/\s?(?:AFP|AP|"
    r"Reuters|EPA|Getty(?: Images)?|dpa|Shutterstock|"
    r"iStock|Bloomberg|PA|Imago|Keystone|Unsplash|TTXVN|VNA|VGP|NurPhoto|"
    r"The [A-Z][\w ]{2,30})[\w /]{0,30})[)\]]?\.?\s*$"
)
_BRACKETED = re.compile(
    r"[(\[（]((?i:ảnh|photos?|fotos?|bild|image|crédits?(?: photo)?|source|nguồn)\s+[A-ZÀ-ỸĐ][^()\[\]（）:]{1,60})"
    r"[)\]）]\s*\.?$"
)
"""A credit in brackets without a colon: ``(Photo Ann Lee)``; what is no name begins small."""
_EAST_ASIAN = re.compile(
    r"[（(＝=]\s*((?:写真|撮影|画像|사진|图|圖|攝影)\s*[：:＝=／/]\s*[^（）()]{1,40}|[^（）()＝=。\s]{2,20}(?:撮影|提供))\s*[）)]?\s*。?$"
    r"|(?:^|(?<=[。\s（(]))((?:[本新][报华][社刊]?)?(?:记者|通讯员)\s*[\u4e00-\u9fff·]{2,8}\s*[摄攝])\s*[）)]?\s*。?$"
    r"|[（(]([\u4e00-\u9fff·]{2,8}\s*[摄攝])\s*[）)]\s*。?$"
    r"|(?:^|(?<=[。\s（(]))((?:图(?:片来源|片|源)?\s*[：:／/]|圖(?:片來源|片|源)?\s*[：:／/])\s*[^（）()。]{1,40})\s*[）)]?\s*。?$"
    r"|(?:^|[\s/(\[])(사진(?:\s?제공)?\s*[=＝:]\s*[^=()\[\]]{1,40})[)\]]?$"
)
_AGENCY = "AFP|AP|Reuters|EPA|EFE|dpa|ANSA|Lusa|PTI|TTXVN|Getty(?: Images)?|Europa Press"
_AGENCY_PHOTO = re.compile(rf"(?:^|[\s(\[])((?:{_AGENCY}) Photo\s?/\s?[^()\[\]/]{{2,60}})[)\]]?\s*\.?$")
_BARE_AGENCY = re.compile(rf"(?<=[.!?…”\"])\s+[/|]\s*((?:{_AGENCY})(?:\s?/\s?[\w ]{{2,30}})?)$")
"""An agency after a caption that has ended: ``The boat at night. / EFE``."""
_BARE_OPENING = re.compile(r"^(?i:ảnh|photos?|fotos?|crédits?(?: photo)?)\s+(?=[A-ZÀ-ỸĐ])")
_ENDING = re.compile(r"(?<=\w)\s*(?:撮影|提供|[摄攝])$")
_REPORTER = re.compile(r"^(?:[本新][报华][社刊]?)?(?:记者|通讯员)\s*(?=[\u4e00-\u9fff])")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp|tiff?|heic|avif)\b", re.I)
_CAMERA = re.compile(
    r"^(?:img|dsc[fn]?|image|photo|picture|screenshot|screen shot|untitled|anh|hinh|pic|photo_|"
    r"file)[\s_-]*[\d_-]*$",
    re.I,
)
_STOCK = frozenset(
    "image photo picture thumbnail logo ảnh hình anh hinh placeholder default null undefined "
    "img alt caption figure".split()
)


_CONTROL = re.compile(
    r"(?:print|share|save|pin(?: it)?|tweet|zoom|enlarge(?: (?:image|photo))?|view (?:gallery|image|graphic)|close|"
    r"next|previous|play(?: video)?|watch|videos?|v[ií]d[ée]o|"
    r"gallery|galería|image|photo|advertisement|(?:bild )?vergrößern|agrandir|ampliar|"
    r"phóng to|xem ảnh(?: lớn)?|chia sẻ|in bài|\d+\s*/\s*\d+|\d+(?::\d\d)+|"
    r"\d+ ?(?:min(?:ute)?s?|phút)(?: read| đọc)?)[.!]?",
    re.I,
)
_DATED = re.compile(
    r"^(?:(?:last )?updated|published|posted|cập nhật|aktualisiert|publié|mis à jour|actualizado|publicado)\b.{0,80}"
    r"\d{4}|\b\d+ min(?:ute)?s? read$",
    re.I,
)
_LABEL = re.compile(r"^(?:image |photo )?caption(?::\s*|\s+(?=[A-ZÀ-Ỹ]))", re.I)


def is_caption(text: str) -> bool:
    """Tell whether a text beside a picture may be its caption: no control's label and no date of the page."""
    return bool(text) and not _CONTROL.fullmatch(text) and not _DATED.search(text)


def without_label(text: str) -> str:
    """Return a caption without the word ``Caption`` that is before it for screen readers."""
    return _LABEL.sub("", text)


def is_noise(text: str) -> bool:
    """Tell whether an alternative text is a file's name or a number rather than language.

    ``5639 0f64c83e8c6c7032297d``, ``IMG_2034.JPG``, ``dsc-0012`` and ``ảnh 1`` are noise.
    """
    text = text.strip()
    if not text or _FILE.search(text) or _CAMERA.match(text) or text.startswith(("http:", "https:", "www.", "data:")):
        return True
    words = re.findall(r"[^\W_]+", text)
    if not words or text.lower() in _STOCK:
        return True
    if len(words) > 1 and " " not in text:
        return True
    strange = sum(_is_strange(word) for word in words)
    letters = [word for word in words if word.isalpha()]
    if strange >= len(words) / 2 or (len(words) <= 3 and strange):
        return True
    return (
        len(words) <= 2
        and not any(char.isspace() for char in text)
        and (not letters or (text.islower() and text.isascii() and len(text) > 12))
    )


def _is_strange(word: str) -> bool:
    """Tell whether no language has such a word: digits among letters, or hexadecimal."""
    if word.isdigit():
        return True
    digits = sum(char.isdigit() for char in word)
    if digits and len(word) - digits > 1 and re.search(r"\d[a-z]+\d|[a-z]\d+[a-z]", word, re.I):
        return True
    return len(word) >= 12 and digits >= 3


def split_credit(text: str) -> tuple[str, str]:
    """Return a caption's words and its credit as printed (``Ảnh: Hoàng Phúc``); either may be empty."""
    text = tidy(text)
    if (found := _AGENCY_PHOTO.search(text)) is None:
        found = _TAIL.search(text)
    if found:
        return tidy(text[: found.start(1)].rstrip(" ([–—|/;,-")), tidy(found[1]).strip(" .[]")
    for pattern in (_SIGNED, _SLASH, _BARE_AGENCY, _BRACKETED, _EAST_ASIAN):
        if found := pattern.search(text):
            group = next(index for index, value in enumerate(found.groups(), start=1) if value)
            before = tidy(text[: found.start(group)].rstrip(" ([（＝=–—|/;,-"))
            return before, tidy(found[group]).strip(" [(])")
    return text, ""


def is_credit(text: str) -> bool:
    """Tell whether a line is nothing but a credit."""
    caption, credit = split_credit(text) if 0 < len(text) <= 120 else (text, "")
    return not caption and bool(credit)


def credit_name(credit: str) -> str:
    """Return a credit without its opening word: ``Hoàng Phúc`` for ``Ảnh: Hoàng Phúc``."""
    name = _OPENING.sub("", tidy(credit)).strip(" .;|()[]")
    return _ENDING.sub("", _BARE_OPENING.sub("", _REPORTER.sub("", name)))


def tidy(text: str) -> str:
    """Return the text composed, with runs of white space as one space."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip()
