"""Lists of feeds of other programs: looked at without a change, chosen of, subscribed to, and written."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.feeds.lists.opml import read_opml
from newsreader.model.errors import ImportFailed
from newsreader.model.feed import FeedCandidate, SourceKind
from newsreader.model.profile import Profile
from newsreader.services.import_feeds import answering, is_below
from newsreader.services.newsroom import Newsroom, open_newsroom
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh

LIST = """<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head/><body>
<outline text="Báo chí"><outline text="Trong nước">
<outline type="rss" text="Tuổi Trẻ" xmlUrl="https://tuoitre.example/rss" htmlUrl="https://tuoitre.example/"/>
<outline type="rss" text="Thanh Niên" xmlUrl="https://thanhnien.example/rss"/></outline>
<outline type="rss" text="Le Monde" xmlUrl="https://lemonde.example/rss"/></outline>
<outline type="rss" text="Blog" xmlUrl="https://blog.example/rss"/>
<outline type="rss" text="Odd" xmlUrl="gopher://d.example/rss"/>
<outline type="rss" text="A "quoted" one" xmlUrl="https://broken.example/rss"/>
</body></opml>"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "feeds.opml").write_text(LIST, "utf-8")
    return tmp_path / "feeds.opml"


def titles(newsroom: Newsroom) -> set[str]:
    return {feed.title for feed in newsroom.find.feeds()}


def test_looking_changes_nothing_and_tells_what_is_known_and_what_is_doubtful(newsroom: Newsroom, path: Path) -> None:
    (path.parent / "one.txt").write_text("http://www.blog.example/rss/\nhttp://blog.example/rss/", "utf-8")
    newsroom.exchange.import_path(path.parent / "one.txt")
    before = newsroom.find.feeds()
    offer = newsroom.exchange.look(path)
    assert newsroom.find.feeds() == before
    assert offer is not None
    assert [(feed.title, " / ".join(feed.folder), feed.is_known, feed.is_doubtful) for feed in offer.feeds] == [
        ("Tuổi Trẻ", "Báo chí / Trong nước", False, False),
        ("Thanh Niên", "Báo chí / Trong nước", False, False),
        ("Le Monde", "Báo chí", False, False),
        ("Blog", "", True, False),
        ('A "quoted" one', "", False, True),
    ]
    assert offer.feeds[0].site_url == "https://tuoitre.example/"
    assert len(offer.new) == 4
    assert [("gopher" in problem) for problem in offer.problems] == [True]


def test_what_is_chosen_is_subscribed_to_and_nothing_else(newsroom: Newsroom, path: Path) -> None:
    offer = newsroom.exchange.look(path)
    assert offer is not None
    report = newsroom.exchange.subscribe_to([offer.feeds[0], offer.feeds[4]], path)
    assert {feed.title: feed.folder for feed in report.feeds} == {
        "Tuổi Trẻ": "Báo chí / Trong nước",
        'A "quoted" one': None,
    }
    assert report.path == str(path)
    again = newsroom.exchange.look(path)
    assert again is not None
    assert [feed.is_known for feed in again.feeds] == [True, False, False, False, True]


def test_all_of_a_list_is_all_but_what_is_doubtful_which_is_told(newsroom: Newsroom, path: Path) -> None:
    report = newsroom.exchange.import_path(path)
    assert titles(newsroom) == {"Tuổi Trẻ", "Thanh Niên", "Le Monde", "Blog"}
    assert any("https://broken.example/rss" in problem for problem in report.problems)


def test_patterns_and_folders_choose_whatever_the_accents(newsroom: Newsroom, path: Path) -> None:
    offer = newsroom.exchange.look(path)
    assert offer is not None

    def found(*patterns: str, folder: str | None = None) -> list[str]:
        return [feed.title for feed in answering(offer.feeds, patterns, folder)]

    assert found("tuoi tre", "LEMONDE.example") == ["Tuổi Trẻ", "Le Monde"]
    assert found("trong nuoc") == ["Tuổi Trẻ", "Thanh Niên"]
    assert found(folder="bao chi") == ["Tuổi Trẻ", "Thanh Niên", "Le Monde"]
    assert found(folder="Báo chí/Trong nước") == found(folder="trong nuoc") == ["Tuổi Trẻ", "Thanh Niên"]
    assert found("monde", folder="trong nuoc") == found(folder="bao") == []
    assert len(found()) == 5


@pytest.mark.parametrize(
    ("folder", "wanted", "answer"),
    [
        ((), (), True),
        (("A",), (), True),
        (("A", "B", "C"), ("b", "c"), True),
        (("A", "B"), ("a", "c"), False),
        ((), ("a",), False),
    ],
)
def test_a_folder_is_below_one_that_it_names_in_a_row(folder: tuple[str], wanted: tuple[str], answer: bool) -> None:
    assert is_below(folder, wanted) is answer


def test_a_title_that_its_reader_gave_stays_when_the_publisher_says_another(
    newsroom: Newsroom, server: NewsServer, tmp_path: Path
) -> None:
    (tmp_path / "urls").write_text(f'{paper(server, 1)} tin "~Tên của tôi"', "utf-8")
    (feed,) = newsroom.exchange.import_path(tmp_path / "urls").feeds
    assert (feed.title, feed.folder) == ("Tên của tôi", "tin")
    refresh(newsroom)
    assert titles(newsroom) == {"Tên của tôi"}
    assert newsroom.organise.rename_feed(feed.id, None).title not in ("Tên của tôi", feed.url)


def test_a_database_of_another_reader_is_a_list_too(newsroom: Newsroom, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "feeds.db")) as database, database:
        database.execute("CREATE TABLE feeds(id integer, text, title, xmlUrl, htmlUrl, parentId integer)")
        database.execute("INSERT INTO feeds VALUES (1, 'F', '', '', '', 0), (2, 'A', 'A', 'https://a.example/', '', 1)")
    assert [(feed.title, feed.folder) for feed in newsroom.exchange.import_path(tmp_path / "feeds.db").feeds] == [
        ("A", "F")
    ]


def test_articles_pages_and_folders_of_pages_are_no_lists(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"version": "https://jsonfeed.org/version/1.1", "items": []}', "utf-8")
    (tmp_path / "a.html").write_text("<html><body>x</body></html>", "utf-8")
    assert [newsroom.exchange.look(path) for path in (tmp_path, tmp_path / "a.json", tmp_path / "a.html")] == [None] * 3
    (tmp_path / "a.bin").write_bytes(bytes(range(256)))
    with pytest.raises(ImportFailed, match=r"a\.bin is neither"):
        newsroom.exchange.look(tmp_path / "a.bin")


def test_one_folder_is_exported_alone_and_names_with_slashes_stay_whole(newsroom: Newsroom, tmp_path: Path) -> None:
    text = LIST.replace('"Trong nước"', '"Trong / Ngoài"')
    (tmp_path / "in.opml").write_text(text, "utf-8")
    newsroom.exchange.import_path(tmp_path / "in.opml")
    assert newsroom.exchange.export_path(tmp_path / "out.opml", folder="bao chi").feeds == 3
    written = read_opml((tmp_path / "out.opml").read_bytes())
    assert {feed.title: feed.folder for feed in written} == {
        "Tuổi Trẻ": ("Báo chí", "Trong / Ngoài"),
        "Thanh Niên": ("Báo chí", "Trong / Ngoài"),
        "Le Monde": ("Báo chí",),
    }
    assert b"<dateCreated>" in (tmp_path / "out.opml").read_bytes()
    with pytest.raises(ImportFailed, match="no feed in a folder “nowhere”"):
        newsroom.exchange.export_path(tmp_path / "none.opml", folder="nowhere")
    assert not (tmp_path / "none.opml").exists()


def test_what_was_exported_comes_back_with_own_titles_pages_and_sitemaps(
    newsroom: Newsroom, profile: Profile, tmp_path: Path
) -> None:
    for name, kind in (("feed", SourceKind.FEED), ("page", SourceKind.PAGE), ("map", SourceKind.SITEMAP)):
        newsroom.subscribe.add_candidate(
            FeedCandidate(f"https://{name}.example/", f"Báo {name}", "https://bao.example/?a=1&b=2", 1, None, kind),
            folder="Báo & chí / “Trong” nước",
            title="Tên của <tôi>" if name == "feed" else None,
        )
    newsroom.exchange.export_path(tmp_path / "out.opml")
    other = open_newsroom(Profile(profile.root / "other"))
    try:
        assert other.exchange.import_path(tmp_path / "out.opml").problems == ()
        told = [(each.url, each.title, each.site_url, each.folder, each.kind) for each in other.find.feeds()]
        assert told == [(each.url, each.title, each.site_url, each.folder, each.kind) for each in newsroom.find.feeds()]
        renamed = next(feed for feed in other.find.feeds() if feed.kind is SourceKind.FEED)
        assert renamed.title == "Tên của <tôi>"
        assert other.organise.rename_feed(renamed.id, None).title == "Báo feed"
    finally:
        other.close()


def test_five_thousand_feeds_in_a_hundred_folders_come_in_and_a_second_time_are_known(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    lines = (
        f'<outline text="F{n}">'
        + "".join(f'<outline text="{m}" xmlUrl="https://a{n}-{m}.example/rss"/>' for m in range(50))
        + "</outline>"
        for n in range(100)
    )
    (tmp_path / "big.opml").write_text(f"<opml><body>{''.join(lines)}</body></opml>", "utf-8")
    assert len(newsroom.exchange.import_path(tmp_path / "big.opml").feeds) == 5000
    assert newsroom.exchange.import_path(tmp_path / "big.opml").feeds_known == 5000
    assert len({feed.folder_id for feed in newsroom.find.feeds()}) == 100
