"""What is wrong in the reader's own site rules is said when the window opens, in the window's language."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from newsreader.model.profile import Profile
from tests.ui.conftest import Desk, sample_client

Open = Callable[[str, str], Desk]


@pytest.fixture
def open_with(qtbot: QtBot, profile_copy: Profile) -> Iterator[Open]:
    """Open a window in a language over a profile with rules of its own."""
    opened: list[Desk] = []

    def open_with(language: str, rules: str) -> Desk:
        profile_copy.settings.write_text(f'[look]\nlanguage = "{language}"\n', "utf-8")
        profile_copy.site_rules.write_text(rules, "utf-8")
        opened.append(Desk(qtbot, profile_copy, sample_client))
        return opened[-1]

    yield open_with
    for desk in opened:
        desk.wait(lambda desk=desk: desk.window.model.is_whole)  # type: ignore[misc]
        desk.close()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "the rule “bến” is left out: in “lead” an empty text is no selector."),
        ("vi", "quy tắc “bến” không được dùng: trong “lead”, chuỗi rỗng không phải là bộ chọn."),
    ],
)
def test_a_mistake_is_said_at_the_start(open_with: Open, language: str, said: str) -> None:
    desk = open_with(language, "['bến']\nhosts = ['bao.example']\nlead = ['']\n")
    desk.wait(lambda: said in desk.window.messages.text)
