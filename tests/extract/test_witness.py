"""The text that a page's data tells says which lines of its body are the article's."""

import json
import re

from newsreader.extract.page import extract

PARAGRAPHS = [
    f"Paragraph {n} tells of the ferry, of its captain and of the river that he crosses in any weather."
    for n in range(8)
]
STRANGE = "<div><p>Rivers are our subject, and whoever reads us knows more about them than others do.</p></div>"


def _text(body: str, told: str) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "The ferry", "articleBody": told}
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>"
    article = f"<article><h1>The ferry</h1>{body}</article>"
    page = f"<html><head><title>The ferry</title>{script}</head><body>{article}</body></html>"
    return extract(page.encode(), "https://bao.example/a").text


def _body(middle: str = "", first: str = "") -> str:
    half = len(PARAGRAPHS) // 2
    return (
        first
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS[:half])
        + middle
        + "".join(f"<p>{p}</p>" for p in PARAGRAPHS[half:])
    )


def test_a_line_that_the_data_does_not_know_is_dropped() -> None:
    assert "our subject" not in _text(_body(STRANGE), " ".join(PARAGRAPHS))


def test_a_line_is_kept_where_the_data_tells_half_of_the_text() -> None:
    assert "our subject" in _text(_body(STRANGE), " ".join(PARAGRAPHS[:4]))


def test_a_line_is_kept_where_the_data_tells_something_else() -> None:
    assert "our subject" in _text(_body(STRANGE), "Quite another story, told at length. " * 40)


def test_subheads_lists_and_quotes_are_kept_though_the_data_leaves_them_out() -> None:
    middle = "<h2>The second pier</h2><ul><li>Nine boats a day</li></ul><blockquote>We never wait.</blockquote>"
    text = _text(_body(middle), " ".join(PARAGRAPHS))
    assert re.search(r"The second pier.*Nine boats.*never wait", text, re.S)


def test_a_long_first_paragraph_is_kept_as_the_lead() -> None:
    lead = "<p>It had been promised for years, and last night it came at last: a boat that runs until morning.</p>"
    assert "promised for years" in _text(_body(first=lead), " ".join(PARAGRAPHS))
