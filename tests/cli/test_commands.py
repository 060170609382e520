import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from newsreader.model.profile import Profile
from tests.cli.conftest import Call
from tests.support.news_server import NewsServer
from tests.support.papers import page, paper
from tests.support.pictures import png
from tests.support.saved_pages import ADDRESS, mhtml
from tests.support.saved_pages import story as saved_story

ARTICLE = {
    *("id", "url", "title", "lead", "byline", "section", "site", "language", "published", "modified", "first_seen"),
    *("is_read", "is_starred", "tags", "feeds", "kept"),
}
SHOWN = ARTICLE | {"html", "text", "pictures", "blocks", "comments", "revisions"}
PICTURE = {"src", "caption", "credit", "alt", "width", "height", "sha256"}
BLOCK = {"label", "kind", "links"}
LINK = {"title", "url", "teaser", "picture", "article_id"}
EXTRACT = {
    *("url", "title", "lead", "byline", "section", "site", "language", "published", "modified", "html", "text"),
    *("pictures", "blocks", "comments", "quality"),
}


@pytest.fixture
def filled(call: Call, server: NewsServer) -> Call:
    """The command line over three whole articles of one paper."""
    assert call("add", paper(server, 3, pictures=1), "--folder", "Báo chí").status == 0
    assert call("refresh", "--full-text", "--pictures").status == 0
    return call


def test_refresh_tells_what_it_did_under_the_documented_names(call: Call, server: NewsServer) -> None:
    call("add", paper(server, 3))
    broken = server.feed("/broken.xml", 1)
    call("add", broken)
    server.fault("/broken.xml", "500")
    told = call("refresh", "--json")
    assert told.status == 0
    document = told.json
    assert document.keys() >= {
        *("feeds", "fetched", "unchanged", "failed", "new_articles", "updated_articles", "seconds", "failures")
    }
    assert (document["feeds"], document["fetched"], document["failed"], document["new_articles"]) == (2, 1, 1, 3)
    (failure,) = document["failures"]
    assert failure.keys() == {"feed", "url", "reason"}
    assert failure["url"] == broken


def test_list_gives_articles_newest_first_under_the_documented_names(filled: Call) -> None:
    document = filled("list", "--json").json
    assert [article["title"] for article in document] == ["Tin số 2", "Tin số 1", "Tin số 0"]
    for article in document:
        assert article.keys() >= ARTICLE
        assert datetime.fromisoformat(article["published"]).utcoffset() is not None
        assert datetime.fromisoformat(article["first_seen"]).utcoffset() is not None
    assert len(filled("list", "--json", "--limit", "2").json) == 2
    assert len(filled("list", "--json", "--query", "is:starred").json) == 0


def test_show_gives_the_whole_article_under_the_documented_names(filled: Call) -> None:
    (first, *_) = filled("list", "--json").json
    document = filled("show", first["id"], "--json").json
    assert document.keys() >= SHOWN
    assert document["pictures"][0].keys() >= PICTURE
    assert len(document["pictures"][0]["sha256"]) == 64
    assert document["blocks"][0].keys() >= BLOCK
    assert document["blocks"][0]["links"][0].keys() >= LINK
    assert document["blocks"][0]["kind"] in ("recommended", "more", "interest", "topic", "other")


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_show_prints_headline_text_caption_and_lists_in_every_form(filled: Call, form: str) -> None:
    (first, *_) = filled("list", "--json").json
    told = filled("show", first["id"], "--format", form)
    for part in (first["title"], "Các đội duy tu", "Chú thích 0 của bài 2", "Tin liên quan"):
        assert part in told.out


def test_feeds_gives_health_under_the_documented_names(filled: Call) -> None:
    (feed,) = filled("feeds", "--json").json
    assert feed.keys() >= {"id", "url", "title", "site_url", "folder", "articles", "unread", "health"}
    assert feed["health"].keys() >= {"state", "last_success", "last_error", "next_fetch"}
    assert (feed["folder"], feed["articles"], feed["unread"]) == ("Báo chí", 3, 3)
    assert datetime.fromisoformat(feed["health"]["next_fetch"]).utcoffset() is not None


def test_search_finds_without_accents_and_gives_snippets(filled: Call) -> None:
    document = filled("search", "duong sat", "--json", "--limit", "2").json
    assert document["total"] == 3
    assert len(document["hits"]) == 2
    for hit in document["hits"]:
        assert hit.keys() >= ARTICLE | {"snippet", "score"}
        assert "đường sắt" in hit["snippet"].lower()


def test_search_and_list_take_the_whole_query_language(filled: Call) -> None:
    whole = filled("search", "(duong OR nothing) -is:read", "--json").json["total"]
    assert whole == filled("search", "duong", "--json").json["total"] > 0
    assert filled("search", '="đường sắt"', "--json").json["total"] == 3
    assert filled("search", '="duong sat"', "--json").json["total"] == 0
    told = filled("list", "--query", "has:note")
    assert told.status == 0
    assert "notes cannot be written yet" in told.err
    wrong = filled("search", "bão OR OR lũ")
    assert wrong.status == 2
    assert "character 8" in wrong.err


def test_related_and_stories_give_the_documented_names(filled: Call) -> None:
    (first, *_) = filled("list", "--json").json
    for related in filled("related", first["id"], "--json").json:
        assert related.keys() >= ARTICLE | {"score", "why"}
        assert related["id"] != first["id"]
    for story in filled("stories", "--since", "3650d", "--json").json:
        names = {"id", "title", "articles", "sources", "first_published", "last_published"}
        assert story.keys() >= names
        assert len(story["articles"]) > 1


def test_tag_and_mark_change_state_and_refresh_leaves_it(filled: Call) -> None:
    (first, second, _) = filled("list", "--json").json
    assert filled("tag", first["id"], second["id"], "--add", "hồ sơ").status == 0
    assert filled("mark", first["id"], "--read", "--star").status == 0
    filled("tag", second["id"], "--remove", "HỒ SƠ")
    filled("refresh", "--force", "--full-text", "--pictures")
    (mine, other, _) = filled("list", "--json").json
    assert (mine["is_read"], mine["is_starred"], mine["tags"]) == (True, True, ["hồ sơ"])
    assert (other["is_read"], other["is_starred"], other["tags"]) == (False, False, [])
    assert [a["id"] for a in filled("list", "--query", 'tag:"ho so"', "--json").json] == [first["id"]]


def test_extract_needs_no_profile_and_gives_the_documented_names(
    call: Call, server: NewsServer, tmp_path: Path, profile: Profile
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(server, 3, pictures=2), "utf-8")
    document = call("extract", file, "--url", "https://paper.example/a/3.html", "--json").json
    assert document.keys() >= EXTRACT
    assert document["title"] == "Tin số 3"
    assert [picture["credit"] for picture in document["pictures"]] == ["Lê Vân", "Lê Vân"]
    assert "Tin liên quan" not in document["text"]
    assert not profile.root.exists()


def test_extract_reads_saved_files_and_shows_no_address_that_only_stands_in(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.mhtml").write_bytes(mhtml(saved_story(src="cid:ghe"), [("cid:ghe", png(640, 400))]))
    told = call("extract", tmp_path / "a.mhtml", "--json")
    assert (told.json["url"], [picture["src"] for picture in told.json["pictures"]]) == (ADDRESS, [""])
    assert ".invalid" not in told.out


def test_save_keep_import_and_export_work_together(call: Call, server: NewsServer, tmp_path: Path) -> None:
    saved = call("save", server.page("/bai.html", page(server, 5)), "--json").json
    assert saved["is_new"]
    assert call("keep", saved["id"]).status == 0
    assert call("list", "--query", "is:kept", "--json").json[0]["kept"] is True
    assert call("export", tmp_path / "out.json").status == 0
    assert json.loads((tmp_path / "out.json").read_text("utf-8"))["version"].startswith(
        "https://jsonfeed.org/version/1.1"
    )
    assert call("import", tmp_path / "out.json", "--json").json["articles_known"] == 1


def test_remove_unsubscribes_and_the_articles_stay(filled: Call) -> None:
    (feed,) = filled("feeds", "--json").json
    assert filled("remove", feed["url"]).status == 0
    assert filled("feeds", "--json").json == []
    assert len(filled("list", "--json").json) == 3


def test_a_site_with_several_feeds_asks_for_a_choice(call: Call, server: NewsServer) -> None:
    links = ""
    for name in ("mot", "hai"):
        server.feed(f"/{name}.rss", 1, title=f"Nguồn {name}")
        links += f'<link rel="alternate" type="application/rss+xml" href="/{name}.rss">'
    home = server.page("/", f"<html><head>{links}</head><body>Trang chủ</body></html>")
    told = call("add", home)
    assert told.status == 1
    assert "1. Nguồn mot" in told.err
    assert "--choose" in told.err
    assert call("feeds", "--json").json == []
    assert call("add", home, "--choose", 2, "--json").json[0]["title"] == "Nguồn hai"


def test_several_addresses_are_each_tried_and_one_bad_one_is_told(call: Call, server: NewsServer) -> None:
    told = call("add", "ftp://paper.example/rss", server.feed("/a.xml", 1), server.url("/none.xml"), "--json")
    assert told.status == 1
    assert len(told.json) == 1
    assert told.err.count("newsreader: ") == 2


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "999"),
        ("related", "999"),
        ("tag", "999", "--add", "x"),
        ("mark", "999", "--read"),
        ("keep", "999"),
        ("remove", "nobody"),
        ("refresh", "--feed", "nobody"),
        ("import", "/no/such/file.opml"),
        ("export", "/no/such/folder/out.opml"),
        ("extract", "/no/such/file.html", "--url", "https://x.example/"),
        ("save", "/no/such/file.html"),
    ],
)
def test_a_request_that_cannot_be_met_exits_1_with_one_sentence(call: Call, arguments: tuple[str, ...]) -> None:
    told = call(*arguments)
    assert told.status == 1
    assert told.out == ""
    assert told.err.startswith("newsreader: ")
    assert told.err.count("\n") == 1
    assert "Traceback" not in told.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("frobnicate",),
        ("list", "--limit", "0"),
        ("list", "--limit", "many"),
        ("mark", "1", "--read", "--unread"),
        ("extract", "-"),
        ("stories", "--since", "yesterday"),
        ("list", "--query", "is:purple"),
        ("keep",),
    ],
)
def test_misuse_exits_2(call: Call, arguments: tuple[str, ...]) -> None:
    told = call(*arguments)
    assert told.status == 2
    assert told.err


def test_a_damaged_archive_is_told_and_left_alone(call: Call, profile: Profile) -> None:
    profile.root.mkdir()
    profile.database.write_bytes(b"this is no database, but it is somebody's file" * 100)
    before = profile.database.read_bytes()
    told = call("list")
    assert told.status == 1
    assert "damaged" in told.err
    assert profile.database.read_bytes() == before
    assert call("doctor").status == 1


def test_doctor_finds_a_fresh_archive_whole(call: Call) -> None:
    told = call("doctor", "--json")
    assert told.status == 0
    assert {"name": "integrity", "value": "whole", "is_problem": False} in told.json


def test_trace_writes_spans_as_json_lines(call: Call, server: NewsServer, tmp_path: Path) -> None:
    call("add", server.feed("/f.xml", 1))
    call("refresh", "--trace", tmp_path / "trace.jsonl")
    spans = [json.loads(line) for line in (tmp_path / "trace.jsonl").read_text("utf-8").splitlines()]
    assert all(span.keys() == {"name", "ms", "at"} for span in spans)
    assert "refresh.total" in {span["name"] for span in spans}


def program(profile: Profile, *arguments: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "newsreader", *arguments]
    environment = {**os.environ, "NEWSREADER_PROFILE": str(profile.root)}
    return subprocess.run(command, input=stdin, capture_output=True, cwd=root, env=environment, check=False, timeout=60)


def test_the_program_itself_takes_its_profile_from_the_environment_and_pages_from_a_pipe(
    profile: Profile, server: NewsServer
) -> None:
    feeds = program(profile, "feeds", "--json")
    assert (feeds.returncode, json.loads(feeds.stdout)) == (0, [])
    assert profile.database.exists()
    parts = program(profile, "extract", "-", "--url", "https://x.example/a", "--json", stdin=page(server, 1).encode())
    assert json.loads(parts.stdout)["title"] == "Tin số 1"
    assert program(profile, "--version").stdout.startswith(b"newsreader 0")
    assert program(profile, "--help").returncode == 0


def test_discover_finds_papers_by_name_and_subscribes_to_nothing(call: Call) -> None:
    told = call("discover", "tuoi", "tre", "--json")
    assert told.status == 0
    first = told.json["candidates"][0]
    assert first.keys() >= {"url", "title", "site_url", "kind", "origin", "folder", "articles", "latest", "headlines"}
    assert (first["title"], first["origin"], first["articles"]) == ("Tuổi Trẻ", "catalogue", None)
    assert first["url"] in call("discover", "tuoi tre").out
    assert call("feeds", "--json").json == []
    nothing = call("discover", "không đâu có")
    assert nothing.status == 1
    assert "knows no “không đâu có”" in nothing.err


def test_discover_shows_what_addresses_lead_to(call: Call, server: NewsServer) -> None:
    good = server.feed("/f.xml", 2, title="Báo Mới")
    told = call("discover", good)
    assert "Báo Mới (2 articles" in told.out
    assert "·" in told.out
    several = call("discover", good, server.url("/khong-co.xml"), "--json").json
    assert [each["title"] for each in several["candidates"]] == ["Báo Mới"]
    assert "404" in several["problems"][0]
