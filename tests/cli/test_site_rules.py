"""Trying a site rule on a saved page, and what the doctor says of a file of rules."""

from pathlib import Path

import pytest

from newsreader.model.profile import Profile
from tests.cli.conftest import Call

URL = "https://bao.example/ben-do/chuyen-do-cuoi-4471.html"
RULE = "[ben]\nhosts = ['bao.example']\nlead = ['.mo']\n"
LEAD = "Chuyến khách sau cùng của bốn mươi năm."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    story = "".join(f"<p>Đoạn {n} kể chuyện bến đò cũ, tiếng máy nổ đều trên mặt nước sông.</p>" for n in range(9))
    written = tmp_path / "trang.html"
    written.write_text(f"<h1>Chuyến đò cuối</h1><div class=mo>{LEAD}</div><div>{story}</div>", "utf-8")
    return written


def test_a_file_of_rules_is_tried_on_a_saved_page(call: Call, file: Path, tmp_path: Path) -> None:
    rules = tmp_path / "thu.toml"
    rules.write_text(RULE, "utf-8")
    assert call("extract", file, "--url", URL, "--json").json["lead"] == ""
    tried = call("extract", file, "--url", URL, "--rules", rules, "--json")
    assert (tried.json["lead"], tried.json["told_by"]["lead"]) == (LEAD, "site rule")
    assert tried.err == "By a site rule: lead.\n"


def test_a_rule_that_gives_nothing_is_told_so(call: Call, file: Path, tmp_path: Path) -> None:
    rules = tmp_path / "thu.toml"
    rules.write_text(RULE.replace(".mo", ".khong-co"), "utf-8")
    assert call("extract", file, "--url", URL, "--rules", rules).err == "No part of the page is by a site rule.\n"


def test_what_is_wrong_in_a_rule_is_told_and_the_page_is_read(call: Call, file: Path, tmp_path: Path) -> None:
    rules = tmp_path / "thu.toml"
    rules.write_text(RULE + "[hong]\nhosts = ['b.example']\nleed = []\n", "utf-8")
    tried = call("extract", file, "--url", URL, "--rules", rules, "--json")
    assert (tried.status, tried.json["lead"]) == (0, LEAD)
    assert f"{rules}: the rule “hong” is left out: it has a key “leed”, which no rule has." in tried.err


def test_rules_that_are_not_there_are_no_rules_to_try(call: Call, file: Path, tmp_path: Path) -> None:
    tried = call("extract", file, "--url", URL, "--rules", tmp_path / "khong-co.toml")
    assert (tried.status, tried.out) == (1, "")
    assert "There is no file" in tried.err


def test_the_profiles_own_rules_hold_without_being_named(call: Call, file: Path, profile: Profile) -> None:
    profile.root.mkdir()
    profile.site_rules.write_text(RULE, "utf-8")
    assert call("extract", file, "--url", URL, "--json").json["lead"] == LEAD


def test_the_doctor_tells_a_broken_file_of_rules(call: Call, profile: Profile) -> None:
    profile.root.mkdir()
    profile.site_rules.write_text("[ben\n", "utf-8")
    told = call("doctor", "--json")
    assert told.status == 1
    (fault,) = [line for line in told.json if line["name"] == "site rule"]
    assert fault["is_problem"]
    assert fault["value"].startswith(f"{profile.site_rules} is no TOML, so none of its rules hold: ")
