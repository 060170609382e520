"""What a reader opens by a control belongs to the text."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses.</p>" for n in range(6)
)
ANSWER = "<p>The ferry runs every hour until midnight, and twice an hour at weekends. Nobody has to book.</p>"


def _html(body: str) -> str:
    page = (
        f"<html><head><title>The ferry</title></head><body><main><h1>The ferry</h1>{STORY}{body}</main></body></html>"
    )
    return extract(page.encode(), "https://bao.example/a").html


@pytest.mark.parametrize(
    "panel",
    [
        f"<button aria-controls=p1>When does it run?</button><div id=p1 hidden>{ANSWER}</div>",
        "<a role=button aria-controls=p1>When does it run?</a>"
        f"<div style='display:none'><div id=p1>{ANSWER}</div></div>",
        f"<div><button>When does it run?</button></div><div aria-hidden=true>{ANSWER}</div>",
    ],
)
def test_a_panel_that_a_control_opens_is_text_under_its_question(panel: str) -> None:
    html = _html(panel)
    assert "until midnight" in html
    assert "When does it run?" in html


def test_a_panel_in_a_heading_of_its_own_keeps_one_heading() -> None:
    html = _html(f"<h3><button aria-controls=p1>When does it run?</button></h3><div id=p1 hidden>{ANSWER}</div>")
    assert "<h3>When does it run?</h3>" in html


def test_a_folded_accordion_without_a_control_is_text() -> None:
    assert "until midnight" in _html(f"<div class='faq-answer' style='display: none'>{ANSWER}</div>")


def test_a_hidden_dialog_stays_out() -> None:
    assert "until midnight" not in _html(
        f"<button aria-controls=p1>Share</button><div id=p1 class=share-modal hidden>{ANSWER}</div>"
    )


def test_hidden_text_that_nothing_opens_stays_out() -> None:
    assert "until midnight" not in _html(f"<div style='display:none'>{ANSWER}</div>")


def test_a_hidden_paragraph_stays_out_however_long_it_is() -> None:
    assert "Old words" not in _html(f"<p style='display:none'>{'Old words of an older page. ' * 60}</p>")


def test_an_accordion_whose_panels_a_class_hides_is_text() -> None:
    assert "every hour until midnight" in _html(f"<div class='faq-accordion hidden'>{ANSWER}</div>")


def test_a_box_that_a_class_hides_is_no_text_because_it_can_be_toggled() -> None:
    assert "every hour until midnight" not in _html(f"<div class='summary-toggle hidden'>{ANSWER}</div>")
