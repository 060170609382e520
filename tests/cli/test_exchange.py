"""``import`` and ``export`` of lists of feeds on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call

URLS = """https://tuoitre.example/rss "Báo chí/Trong nước" "~Tuổi Trẻ"
https://lemonde.example/rss "Báo chí" "~Le Monde"
https://blog.example/rss
"query:Unread:unread = \\"yes\\""
"""


@pytest.fixture
def urls(tmp_path: Path) -> Path:
    (tmp_path / "urls").write_text(URLS, "utf-8")
    return tmp_path / "urls"


def subscribed(call: Call) -> list[str]:
    return sorted(feed["url"].split("/")[2] for feed in call("feeds", "--json").json)


def test_list_prints_what_is_in_a_file_and_changes_nothing(call: Call, urls: Path) -> None:
    answer = call("import", urls, "--list")
    assert answer.status == 0
    assert [line.split()[0] for line in answer.out.splitlines()] == ["new", "new", "new"]
    assert "Báo chí / Trong nước" in answer.out
    assert "3 new, 0 subscribed to already" in answer.err
    assert "“Unread” is a query" in answer.err
    assert subscribed(call) == []


def test_list_as_json_marks_what_is_known(call: Call, urls: Path) -> None:
    call("import", urls, "--only", "le monde")
    document = call("import", urls, "--list", "--json").json
    assert document["path"] == str(urls)
    assert document["feeds"][0] == {
        "url": "https://tuoitre.example/rss",
        "title": "Tuổi Trẻ",
        "site_url": None,
        "folder": "Báo chí / Trong nước",
        "known": False,
        "doubtful": False,
    }
    assert [feed["known"] for feed in document["feeds"]] == [False, True, False]
    assert len(document["problems"]) == 1


def test_only_and_folder_choose_of_a_list_without_accents(call: Call, urls: Path) -> None:
    assert call("import", urls, "--folder", "trong nuoc", "--json").json["feeds_added"] == 1
    assert subscribed(call) == ["tuoitre.example"]
    assert call("import", urls, "--only", "LE MON", "blog", "--json").json["feeds_added"] == 2
    assert subscribed(call) == ["blog.example", "lemonde.example", "tuoitre.example"]


def test_a_line_that_is_broken_is_told_and_taken_by_only(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "a.opml"
    path.write_text(
        "<opml><body><outline text='A' xmlUrl='https://a.example/'/>"
        '<outline text="a "b" c" xmlUrl="https://b.example/"/></body></opml>'
    )
    assert "1 stand in broken lines" in call("import", path, "--list").err
    assert "https://b.example/ stands in a broken line" in call("import", path).err
    assert subscribed(call) == ["a.example"]
    call("import", path, "--only", "b.example")
    assert subscribed(call) == ["a.example", "b.example"]


def test_a_choice_that_nothing_answers_or_of_no_list_is_refused(call: Call, urls: Path, tmp_path: Path) -> None:
    answer = call("import", urls, "--only", "zzz")
    assert answer.status == 1
    assert "None of the 3 feeds" in answer.err
    (tmp_path / "a.html").write_text("<html><body>x</body></html>", "utf-8")
    answer = call("import", tmp_path / "a.html", "--list")
    assert answer.status == 1
    assert "no list of feeds" in answer.err


def test_a_list_without_anything_names_its_file(call: Call, tmp_path: Path) -> None:
    (tmp_path / "empty.opml").write_text("<opml><body/></opml>", "utf-8")
    assert call("import", tmp_path / "empty.opml").out == f"There was nothing to import in {tmp_path}/empty.opml.\n"


def test_one_folder_is_exported(call: Call, urls: Path, tmp_path: Path) -> None:
    call("import", urls)
    assert call("export", tmp_path / "o.opml", "--folder", "Báo chí/Trong nước", "--json").json["feeds"] == 1
    assert [feed["url"] for feed in call("import", tmp_path / "o.opml", "--list", "--json").json["feeds"]] == [
        "https://tuoitre.example/rss"
    ]
