"""Where the rest of an article is: its next page, or the same article whole on a page of its own.

Only an address of the same shape as the page's counts, so that the next article is never taken for the next page.
"""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from newsreader.extract.gate.addresses import web_address
from newsreader.extract.tree import Element, short_words
from newsreader.model.text import fold

_NUMBER_NAMES = frozenset("page p pg pn pageno page_no trang seite pagina paged".split())
_IN_PATH = re.compile(r"(?P<base>.+?)(?P<mark>/page/|/trang-|/trang/|/p|/|-page-?|-trang-?|-p|_p|_|,|-)(?P<n>\d{1,2})")
_LOOSE = frozenset(("-", "_", ","))
"""Marks that number articles too: believed only where the page calls the address its next."""
_SUFFIX = re.compile(r"\.(?:s?html?|php|aspx?|tpo|epi|vnp|amp)$", re.I)
_PAGE_WORDS = re.compile(
    r"(?:page |trang |seite )?\d{1,2}|next|next page|continue|trang sau|trang tiep|tiep theo|tiep|xem tiep|weiter|"
    r"nachste seite|suivant|page suivante|siguiente|pagina siguiente|>|>>|»|›|→"
)
_NUMBERED = re.compile(r"(?<!\d)\d{1,2}(?:$|[./&#])")
_FORM = re.compile(r"(?:^|[?&=/_.-])(?:all|full|single(?:page)?|print|in)(?:$|[=&#/_.-])", re.I)
"""What stands in the addresses of further pages and of other forms: of other links nothing more is asked."""
_WHOLE_WORDS = re.compile(
    r"^(?:view |show |read |xem )?(?:all on one page|single page|as single page|on one page|auf einer seite|"
    r"toan bo(?: bai| trang)?|tat ca(?: cac)? trang)$"
)
_WHOLE_QUERY = re.compile(r"(?:^|&)(?:(?:page|p|view)=(?:all|full|single)|singlepage=(?:1|true))(?:&|$)", re.I)
_PRINT = re.compile(r"(?:^|[/_.-])print(?:$|[/_.-])|(?:^|[?&])(?:print|view)=(?:1|true|print|yes)(?:&|$)", re.I)
_PRINT_WORDS = frozenset(("print", "ban in", "in bai", "in trang", "drucken", "imprimer", "imprimir"))
_LABEL = 40
_NUMBERED_MOST = 200
"""Links with a number that are looked at; no article has as many pages."""


def next_page(root: Element, url: str, base: str) -> str:
    """Return the address of the article's next page, empty where there is none. Reads the tree as parsed."""
    here = _page_of(url)
    for element, is_told in _steps(root):
        address = web_address(element.get("href") or "", base)
        if address is not None and _follows(address, url, here, is_told=is_told):
            return address.split("#")[0]
    return ""


def other_form(root: Element, url: str, base: str) -> str:
    """Return the address of the same article in a plainer form: all on one page, AMP, or for print; else empty."""
    found = {"whole": "", "amp": "", "print": ""}
    for element in root.iter("link", "a"):
        if element.tag == "a" and _FORM.search(element.get("href") or "") is None:
            continue
        if element.tag == "link" and "amphtml" not in (element.get("rel") or "").lower():
            continue
        address = web_address(element.get("href") or "", base)
        if address is None or address.split("#")[0] == url.split("#")[0]:
            continue
        if (form := _form_of(element, address, url)) and not found[form]:
            found[form] = address.split("#")[0]
    return found["whole"] or found["amp"] or found["print"]


def _form_of(element: Element, address: str, url: str) -> str:
    if element.tag == "link":
        return "amp"
    if urlsplit(address).netloc != urlsplit(url).netloc:
        return ""
    words = fold(short_words(element, _LABEL))
    is_same = _stem(urlsplit(address).path) == _stem(urlsplit(url).path)
    if is_same and (_WHOLE_WORDS.match(words) or _WHOLE_QUERY.search(urlsplit(address).query)):
        return "whole"
    is_print = words in _PRINT_WORDS and _PRINT.search(f"{urlsplit(address).path}?{urlsplit(address).query}")
    return "print" if is_print and (is_same or _stem(urlsplit(url).path).rsplit("/", 1)[-1] in address) else ""


def _steps(root: Element) -> list[tuple[Element, bool]]:
    """Return the links that may lead to the next page, those that say so first, and whether they say so."""
    told: list[tuple[Element, bool]] = []
    numbered: list[tuple[Element, bool]] = []
    for element in root.iter("link", "a"):
        if _NUMBERED.search(element.get("href") or "") is None:
            continue
        if "next" in (element.get("rel") or "").lower().split():
            told.append((element, True))
        elif element.tag == "a" and _PAGE_WORDS.fullmatch(fold(short_words(element, _LABEL))):
            numbered.append((element, False))
    return told + numbered[:_NUMBERED_MOST]


def _follows(address: str, url: str, here: tuple[str, str, int] | None, *, is_told: bool) -> bool:
    """Tell whether an address is that of the page after this one, by its shape."""
    there = _page_of(address)
    if there is None or (there[1] in _LOOSE and not is_told):
        return False
    base, mark, number = there
    if number == 2:
        return base == _base_of(url) or (here is not None and here == (base, mark, 1))
    return here is not None and here == (base, mark, number - 1)


def _page_of(url: str) -> tuple[str, str, int] | None:
    """Split an address into its article, how the page is written, and its number; None where it tells no page."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query)
    for name, value in query:
        if name.lower() in _NUMBER_NAMES and value.isdecimal() and len(value) <= 2:
            rest = urlencode([pair for pair in query if pair[0] != name])
            return f"{parts.netloc}{_stem(parts.path)}?{rest}", f"?{name}", int(value)
    if (found := _IN_PATH.fullmatch(_stem(parts.path))) is None:
        return None
    return f"{parts.netloc}{found['base']}?{parts.query}", found["mark"], int(found["n"])


def _base_of(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.netloc}{_stem(parts.path)}?{urlencode(parse_qsl(parts.query))}"


def _stem(path: str) -> str:
    return _SUFFIX.sub("", path.rstrip("/"))
