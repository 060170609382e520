"""The language of a page: what it claims, checked against its commonest words."""

import re
from collections import Counter

_WORDS = {
    "vi": "và của là có không được trong cho với những các một người đã này khi từ đến về cũng",
    "en": "the of and to in is that for it was on with as by at from this have not are",
    "fr": "le la les des et est une dans pour que qui sur pas avec au du par plus ce",
    "de": "der die und das den von zu mit sich des auf für ist nicht ein eine dem im auch",
    "es": "el la los las del que en y por con para una se su no como más al lo es",
    "it": "il di che la e per un in con non una del si da sono alla dei nel gli più",
    "pt": "o de que e do da em um para com não uma os no se na por mais as dos",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als",
    "sv": "och att det i en som på är av för med till den har inte om ett var jag",
    "da": "og i at det er en til på som af for med de den har ikke et der var",
    "no": "og i det er på som en til av for med at har de ikke den om et var",
    "pl": "w i na z do się nie że jest to o jak po co od za dla przez są",
    "id": "yang dan di dengan untuk dari ini pada dalam itu tidak akan oleh juga ke telah kata",
    "tr": "ve bir bu için ile da de olarak olan çok daha gibi sonra kadar ancak",
    "cs": "a se na je v že to s z do o ve za by po jako pro ale",
    "ru": "и в не на что с по как это из за для его но от к о у был",
}
_SETS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_COMMON = frozenset().union(*_SETS.values())
_OTHER_SCRIPT = re.compile("[\u03b1-\u03ce\u05d0-\u9fff\uac00-\ud7af]")
"""Letters of the scripts that tell a language alone, and of some that lie between them."""
_SCRIPTS = (
    ("ja", re.compile("[\u3041-\u30ff]")), ("ko", re.compile("[\uac00-\ud7af]")), ("zh", re.compile("[\u4e00-\u9fff]")),
    ("th", re.compile("[\u0e01-\u0e5b]")), ("ar", re.compile("[\u0621-\u06d2]")), ("he", re.compile("[\u05d0-\u05ea]")),
    ("el", re.compile("[\u03b1-\u03ce]")), ("hi", re.compile("[\u0904-\u0939]")), ("bn", re.compile("[\u0985-\u09b9]")),
)  # fmt: skip
_VIETNAMESE = re.compile("[ăâđêôơư\u1ea1-\u1ef9]")
"""Letters that hardly any other language in Latin letters has."""
_VIETNAMESE_SHARE = 0.1
"""The share of such letters in a text, which in Vietnamese is near a fifth."""
_VIETNAMESE_FEWEST = 20
"""Letters of a text that shows its language by them."""
_CODE = re.compile(r"^([a-z]{2,3})(?:[-_]([a-z0-9]{2,8}))?", re.I)


def detected(text: str) -> str:
    """Return the language of a text by its script or its commonest words; empty where neither tells."""
    sample = text[:6000].lower()
    if _OTHER_SCRIPT.search(sample):
        letters = sum(char.isalpha() for char in sample) or 1
        for language, script in _SCRIPTS:
            if len(script.findall(sample)) > (0.08 if language == "ja" else 0.3) * letters:
                return language
    if is_vietnamese(sample):
        return "vi"
    words = re.findall(r"[^\W\d_]+", sample)
    if len(words) < 12:
        return ""
    counts = Counter(words)
    known = counts.keys() & _COMMON
    score, language = max((sum(counts[word] for word in known & common), name) for name, common in _SETS.items())
    return language if score > 0.12 * len(words) else ""


def is_vietnamese(text: str) -> bool:
    """Tell whether a text, if only a headline, has the letters with marks that Vietnamese has."""
    marked = len(_VIETNAMESE.findall(text.lower()))
    if 2 * marked < _VIETNAMESE_SHARE * len(text):
        return False
    letters = sum(char.isalpha() for char in text)
    return letters >= _VIETNAMESE_FEWEST and marked > _VIETNAMESE_SHARE * letters


def language_of(claims: list[str], text: str) -> str:
    """Return the language code a page is in, such as ``vi`` or ``en-GB``.

    The first claim holds unless the words plainly speak another language that the text is long enough to show.
    """
    return settled_language(claims, text)[0]


def settled_language(claims: list[str], text: str) -> tuple[str, int | None]:
    """Return the language as ``language_of`` does, and which of the claims told it; None where the words did."""
    spoken = detected(text)
    for place, claim in enumerate(claims):
        if (found := _CODE.match(claim.strip())) is None:
            continue
        code = found[1].lower()
        if spoken and spoken != code and len(text) > 400 and code in ("en", "vi", *_SETS) and not _alike(code, spoken):
            continue
        region = found[2]
        return f"{code}-{region.upper() if len(region) == 2 else region}" if region else code, place
    return spoken, None


def _alike(one: str, other: str) -> bool:
    return any(
        {one, other} <= group for group in ({"da", "no", "nb", "nn", "sv"}, {"id", "ms"}, {"es", "pt", "gl", "ca"})
    )
