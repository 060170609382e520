"""Functions for the evaluation kit: pages and the HTML gate. Each calls what the command line calls."""

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newsreader.extract.rules.rule import RuleBook


def extract(data: bytes, url: str) -> dict[str, Any]:
    """Return what ``extract --json`` prints for a page."""
    from newsreader.extract.page import extract as page
    from newsreader.extract.wire import parts_json

    return parts_json(page(data, url, None, _rules().near(url)))


@cache
def _rules() -> "RuleBook":
    from newsreader.extract.rules.rule import RuleBook
    from newsreader.model.resources import resource
    from newsreader.services.site_rules import read_file

    return RuleBook(read_file(resource("site_rules.toml"), is_own=False)[0])


def clean(html: str) -> str:
    """Return the HTML after the gate."""
    from newsreader.extract.gate.sanitise import clean as gate

    return gate(html, "https://news.example/")
