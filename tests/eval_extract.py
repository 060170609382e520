"""Functions for the evaluation kit: pages and the HTML gate. Each calls what the command line calls."""

from typing import Any


def extract(data: bytes, url: str) -> dict[str, Any]:
    """Return what ``extract --json`` prints for a page."""
    from newsreader.extract.page import extract as page
    from newsreader.extract.wire import parts_json

    return parts_json(page(data, url))


def clean(html: str) -> str:
    """Return the HTML after the gate."""
    from newsreader.extract.gate.sanitise import clean as gate

    return gate(html, "https://news.example/")
