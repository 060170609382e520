import pytest

from newsreader.feeds.known_places import conventional, web_form

_CHANNEL = "UC" + "aB3_-" * 4 + "xy"
_LIST = "PL" + "q7" * 12


@pytest.mark.parametrize(
    ("url", "first"),
    [
        (f"https://www.youtube.com/channel/{_CHANNEL}/videos", f"https://www.youtube.com/feeds/videos.xml?channel_id={_CHANNEL}"),
        ("https://youtube.com/user/vtv24", "https://www.youtube.com/feeds/videos.xml?user=vtv24"),
        (f"https://m.youtube.com/playlist?list={_LIST}", f"https://www.youtube.com/feeds/videos.xml?playlist_id={_LIST}"),
        (f"https://youtu.be/abc?list={_LIST}", f"https://www.youtube.com/feeds/videos.xml?playlist_id={_LIST}"),
        ("https://old.reddit.com/r/vietnam/", "https://www.reddit.com/r/vietnam/.rss"),
        ("https://www.reddit.com/user/someone", "https://www.reddit.com/user/someone/.rss"),
        ("https://reddit.com/", "https://www.reddit.com/.rss"),
        ("https://github.com/someone/thing", "https://github.com/someone/thing/releases.atom"),
        ("https://github.com/someone/thing.git", "https://github.com/someone/thing/releases.atom"),
        ("https://github.com/someone/thing/commits/dev/x", "https://github.com/someone/thing/commits/dev/x.atom"),
        ("https://github.com/someone/thing/tags", "https://github.com/someone/thing/tags.atom"),
        ("https://github.com/someone", "https://github.com/someone.atom"),
        ("https://gitlab.com/group/sub/thing/-/tree/main", "https://gitlab.com/group/sub/thing/-/releases.atom"),
        ("https://gitlab.gnome.org/GNOME/gtk", "https://gitlab.gnome.org/GNOME/gtk/-/releases.atom"),
        ("https://mastodon.social/@someone", "https://mastodon.social/@someone.rss"),
        ("https://mastodon.social/@someone@other.example", "https://other.example/@someone.rss"),
        ("https://toot.example/users/someone", "https://toot.example/users/someone.rss"),
        ("https://name.blogspot.com/2024/05/x.html", "https://name.blogspot.com/feeds/posts/default"),
        ("https://name.blogspot.com/search/label/l%C5%A9", "https://name.blogspot.com/feeds/posts/default/-/l%C5%A9"),
        ("https://name.tumblr.com/post/1", "https://name.tumblr.com/rss"),
        ("https://www.tumblr.com/name", "https://name.tumblr.com/rss"),
        ("https://name.tumblr.com/tagged/sea", "https://name.tumblr.com/tagged/sea/rss"),
        ("https://medium.com/@someone/a-story-12ab34cd56ef", "https://medium.com/feed/@someone"),
        ("https://medium.com/the-publication", "https://medium.com/feed/the-publication"),
        ("https://someone.medium.com/", "https://someone.medium.com/feed"),
        ("https://letters.substack.com/p/a-post", "https://letters.substack.com/feed"),
        ("https://substack.com/@Letters", "https://letters.substack.com/feed"),
        ("https://name.wordpress.com/about/", "https://name.wordpress.com/feed/"),
        ("https://name.wordpress.com/category/sea/", "https://name.wordpress.com/category/sea/feed/"),
        ("https://bsky.app/profile/someone.bsky.social", "https://bsky.app/profile/someone.bsky.social/rss"),
        ("https://lemmy.world/c/vietnam", "https://lemmy.world/feeds/c/vietnam.xml?sort=New"),
        ("feed:https://www.reddit.com/r/vietnam", "https://www.reddit.com/r/vietnam/.rss"),
        ("feed://name.tumblr.com/", "https://name.tumblr.com/rss"),
    ],
)  # fmt: skip
def test_address_of_a_service_tells_its_feed(url: str, first: str) -> None:
    assert conventional(url)[0] == first
    assert len(conventional(url)) <= 12


def test_repository_has_releases_commits_and_tags() -> None:
    assert conventional("https://github.com/someone/thing") == (
        "https://github.com/someone/thing/releases.atom",
        "https://github.com/someone/thing/commits.atom",
        "https://github.com/someone/thing/tags.atom",
    )


@pytest.mark.parametrize(
    "url",
    [
        "https://vnexpress.net/thoi-su",
        "https://www.youtube.com/@handle",
        "https://www.youtube.com/c/handle",
        "https://www.youtube.com/channel/UCshort",
        "https://github.com/",
        "https://github.com/features/actions",
        "https://medium.com/feed/@someone",
        "https://www.tiktok.com/@someone",
        "https://notgithub.com/someone/thing",
        "https://paper.example/r/vietnam",
        "https://news.google.com/topics/x",
        "ftp://name.tumblr.com/",
        "mailto:a@b.example",
        "http://[",
        "",
    ],
)
def test_other_addresses_tell_nothing(url: str) -> None:
    assert conventional(url) == ()


@pytest.mark.parametrize(
    ("typed", "web"),
    [
        ("feed:https://a.example/rss", "https://a.example/rss"),
        ("feed:http://a.example/rss", "http://a.example/rss"),
        ("feed://a.example/rss", "https://a.example/rss"),
        ("FEED:a.example/rss", "https://a.example/rss"),
        ("feed://https://a.example/rss", "https://a.example/rss"),
        ("https://a.example/feed:x", "https://a.example/feed:x"),
    ],
)
def test_feed_scheme_is_read_as_a_web_address(typed: str, web: str) -> None:
    assert web_form(typed) == web
