"""A page in a mark-up that says nothing of itself, and rules that know it, for the tests of site rules."""

from collections.abc import Mapping

from newsreader.extract.page import extract
from newsreader.extract.rules.reading import read_rules
from newsreader.extract.rules.rule import PARTS, RuleBook, SiteRule
from newsreader.extract.rules.selector import read_selector
from newsreader.model.article import PageParts

HOST = "bao.example"
URL = f"https://www.{HOST}/ben-do/chuyen-do-cuoi-4471.html"
TITLE = "Chuyến đò cuối trước khi cầu thông xe"
LEAD = "Sáng mai cầu mới mở, và ông lái đò đã chở chuyến khách sau cùng của bốn mươi năm."
STORY = "".join(
    f"<p>Đoạn {n} kể chuyện bến đò cũ, tiếng máy nổ đều trên mặt nước, và những người khách quen.</p>"
    for n in range(1, 6)
)


def rules_of(host: str = HOST, **parts: list[str]) -> RuleBook:
    """Return a book with one rule for a host."""
    read = {part: tuple(read_selector(text) for text in texts) for part, texts in parts.items()}
    assert read.keys() <= set(PARTS)
    return RuleBook((SiteRule("bến", read, (host,)),))


def book_of(text: str, *, is_own: bool = True) -> RuleBook:
    """Return the rules of a file that is sound."""
    rules, problems = read_rules(text, "luat.toml", is_own=is_own)
    assert problems == ()
    return RuleBook(rules)


def page(body: str, head: str = "") -> bytes:
    """Return a page with a body and what may stand in its head."""
    return f"<!doctype html><html lang=vi><head>{head}</head><body>{body}</body></html>".encode()


def parts_of(body: str, rules: RuleBook, head: str = "", url: str = URL) -> PageParts:
    """Return the parts of such a page, read with rules."""
    return extract(page(body, head), url, None, rules)


def changed(before: PageParts, after: PageParts) -> Mapping[str, object]:
    """Return the fields in which two answers differ, with what the second says."""
    names = PageParts.__dataclass_fields__
    return {name: getattr(after, name) for name in names if getattr(before, name) != getattr(after, name)}
