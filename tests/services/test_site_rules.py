"""The rules that hold in a profile: the reader's own, read anew when their file changes, before those that ship."""

from pathlib import Path

import pytest

from newsreader.model.profile import Profile
from newsreader.services.newsroom import Newsroom
from newsreader.services.site_rules import SiteRules
from tests.support.news_server import NewsServer

OWN = "[rieng]\nhosts = ['vnexpress.net']\nbody = ['.rieng']\n"
URL = "https://vnexpress.net/bai-4471.html"


def test_without_a_file_the_shipped_rules_hold(tmp_path: Path) -> None:
    rules = SiteRules(tmp_path / "site_rules.toml")
    told = rules.near(URL).rule_for(URL, "")
    assert told is not None
    assert (told.name, told.is_own, rules.problems()) == ("vnexpress", False, ())


def test_the_readers_own_come_first_and_are_read_anew_when_they_change(tmp_path: Path) -> None:
    file = tmp_path / "site_rules.toml"
    rules = SiteRules(file)
    assert not any(rule.is_own for rule in rules.book().rules)
    file.write_text(OWN, "utf-8")
    told = rules.near(URL).rule_for(URL, "")
    assert told is not None
    assert [selector.text for selector in told.parts["body"]] == [".rieng"]
    assert told.parts["lead"][0].text == "p.description"
    assert rules.book() is rules.book()
    file.unlink()
    assert not any(rule.is_own for rule in rules.book().rules)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"[rieng\n", "is no TOML, so none of its rules hold: "),
        (b"[rieng]\nhosts = ['a.example']\nbodi = []\n", "the rule “rieng” is left out: it has a key “bodi”"),
        (b"\xff\xfe\x00", "cannot be read: it is no text in UTF-8."),
    ],
)
def test_what_is_wrong_in_the_file_is_told_and_the_shipped_rules_hold(tmp_path: Path, data: bytes, why: str) -> None:
    file = tmp_path / "site_rules.toml"
    file.write_bytes(data)
    rules = SiteRules(file)
    (problem,) = rules.problems()
    assert str(file) in problem
    assert why in problem
    assert len(rules.book().rules) > 15


def test_a_mark_at_the_files_beginning_is_no_mistake(tmp_path: Path) -> None:
    file = tmp_path / "site_rules.toml"
    file.write_bytes(b"\xef\xbb\xbf" + OWN.encode())
    assert SiteRules(file).problems() == ()


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "site_rules.toml"
    file.mkdir()
    assert "cannot be read" in SiteRules(file).problems()[0]


def test_a_saved_page_and_a_fetched_one_are_read_with_the_readers_own_rules(
    newsroom: Newsroom, profile: Profile, server: NewsServer, tmp_path: Path
) -> None:
    profile.site_rules.write_text("[rieng]\nhosts = ['127.0.0.1']\nlead = ['.mo']\n", "utf-8")
    story = "".join(f"<p>Đoạn {n} kể chuyện bến đò cũ, tiếng máy nổ đều trên mặt nước sông.</p>" for n in range(9))
    lead = "Chuyến khách sau cùng của bốn mươi năm."
    markup = f"<h1>Chuyến đò cuối</h1><div class=mo>{lead}</div><div>{story}</div>"
    fetched = newsroom.save_page.start(server.page("/do.html", markup)).done.result(30)
    assert newsroom.find.article(fetched.article).row.lead == lead
    file = tmp_path / "khac.html"
    file.write_text(f"<!-- saved from url=(0030){server.url('/khac.html')} -->{markup}", "utf-8")
    saved = newsroom.save_page.start(str(file)).done.result(30)
    assert newsroom.find.article(saved.article).row.lead == lead


def test_the_doctor_counts_the_rules_and_tells_what_is_wrong(newsroom: Newsroom, profile: Profile) -> None:
    profile.site_rules.write_text(OWN + "[hong]\n", "utf-8")
    lines = newsroom.maintain.doctor()
    (count,) = [line for line in lines if line.name == "site rules"]
    (fault,) = [line for line in lines if line.name == "site rule"]
    assert "1 of your own" in count.value
    assert (count.is_problem, fault.is_problem) == (False, True)
    assert "“hong” is left out: it names neither hosts nor a fingerprint" in fault.value
