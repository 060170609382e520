import pytest

from newsreader.feeds.lists.newsboat_urls import is_urls, read_urls
from newsreader.feeds.lists.opml import OpmlFeed

URLS = r"""# my feeds
https://a.example/rss "Báo chí/Trong nước" "~Tin mới" extra
https://b.example/rss !hidden "a tag" # and a comment
https://c.example/rss#part
https://c.example/rss
   "https://d.example/rss" "say \"hi\""

"query:Unread Articles:unread = \"yes\" and age between 0:7" tag
"exec:~/bin/feed.sh with words" tag
filter:~/bin/clean.py:https://e.example/page tag
"""


def test_tags_titles_comments_and_quotes_are_read_as_newsboat_reads_them() -> None:
    assert read_urls(URLS).feeds == (
        OpmlFeed("https://a.example/rss", "https://a.example/rss", None, ("Báo chí", "Trong nước"), "Tin mới"),
        OpmlFeed("https://b.example/rss", "https://b.example/rss", folder=("a tag",)),
        OpmlFeed("https://c.example/rss#part", "https://c.example/rss#part"),
        OpmlFeed("https://d.example/rss", "https://d.example/rss", folder=('say "hi"',)),
        OpmlFeed("https://e.example/page", "https://e.example/page", folder=("tag",)),
    )


def test_queries_and_programs_are_told_and_nothing_is_run() -> None:
    found = read_urls(URLS, "urls")
    assert [str(problem) for problem in found.problems] == [
        "“Unread Articles” is a query over other feeds; it was left out.",
        "“exec:~/bin/feed.sh with words” runs a program to make its feed; it was left out.",
        "https://e.example/page was read through a program, which is not run; it is taken as it is.",
    ]


def test_a_list_of_bare_addresses_is_read() -> None:
    text = "\r\n".join(["vnexpress.net/rss/tin-moi-nhat.rss", "", "feed://b.example/rss", "http://c.example"])
    assert is_urls(text)
    assert [feed.url for feed in read_urls(text).feeds] == text.split()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment",
        "hello",
        "Dear reader,\nsee https://a.example/",
        "e.g. this",
        "<a>https://a/</a>",
        "https://a.example/\0",
        "https://a.example/\nis a page\nthat I like\nvery much",
        '{"https://a": 1}',
    ],
)
def test_other_texts_are_no_list_of_addresses(text: str) -> None:
    assert not is_urls(text)


@pytest.mark.parametrize("line", ['"', '"\\', "query:", "filter:", "exec:", "#", '"" ""', '"a" "~" "!" "/"'])
def test_odd_lines_do_no_harm(line: str) -> None:
    read_urls(line)
