from newsreader.feeds.discovery import named_in_page, well_known

URL = "https://paper.example/thoi-su/"


def named(head: str, body: str = "", url: str = URL) -> tuple[str, ...]:
    return named_in_page(f"<html><head>{head}</head><body>{body}</body></html>".encode(), url)


def test_link_elements_are_found_in_order_and_once() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" href="/rss/home.rss">'
        '<LINK REL="Alternate" TYPE="application/atom+xml" HREF="atom.xml">'
        "<link rel=alternate type='application/feed+json' href='//cdn.example/feed.json'>"
        '<link rel="alternate" type="application/rss+xml" href="https://paper.example/rss/home.rss#x">'
    )
    assert named(head) == (
        "https://paper.example/rss/home.rss",
        "https://paper.example/thoi-su/atom.xml",
        "https://cdn.example/feed.json",
    )


def test_feed_of_comments_comes_last() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
        '<link rel="alternate" type="application/rss+xml" href="/feed/">'
    )
    assert named(head) == ("https://paper.example/feed/", "https://paper.example/comments/feed/")


def test_other_alternates_are_no_feeds() -> None:
    head = (
        '<link rel="alternate" hreflang="en" href="/en/"><link rel="stylesheet" type="text/css" href="/a.css">'
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">'
        '<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">'
        '<link rel="alternate" media="handheld" href="https://m.paper.example/">'
    )
    assert named(head) == ()


def test_base_element_is_heeded() -> None:
    head = '<base href="https://other.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'
    assert named(head) == ("https://other.example/x/feed",)


def test_page_that_lists_feeds_as_links_is_read() -> None:
    body = '<a href="/rss/tin-moi.rss">Tin mới</a><a href="/the-gioi">x</a><a href="/feed/">y</a><a href="feed:https://b.example/rss">z</a>'
    assert named("", body) == (
        "https://paper.example/rss/tin-moi.rss",
        "https://paper.example/feed/",
        "https://b.example/rss",
    )


def test_usual_places_are_below_the_page_and_at_the_root() -> None:
    places = well_known("https://paper.example/thoi-su?x=1")
    assert places[0] == "https://paper.example/thoi-su/feed"
    assert {"https://paper.example/feed", "https://paper.example/rss.xml"} <= set(places)
    assert well_known("https://paper.example")[0] == "https://paper.example/feed"
    assert well_known("file:///x") == ()


def test_page_names_its_links_then_its_own_anchors_then_those_of_others() -> None:
    head = '<link rel="alternate" type="application/rss+xml" href="/rss/home.rss">'
    body = (
        '<a href="https://khac.example/rss">Khác</a><a href="/rss/the-thao.rss">Thể thao</a>'
        '<a href="/rss/home.rss">x</a>'
    )
    assert named(head, body) == (
        "https://paper.example/rss/home.rss",
        "https://paper.example/rss/the-thao.rss",
        "https://khac.example/rss",
    )


def test_program_that_made_the_page_tells_where_its_feed_is() -> None:
    assert named('<meta name="generator" content="WordPress 6.5">') == (
        "https://paper.example/feed/",
        "https://paper.example/?feed=rss2",
    )
    assert named('<meta name="Generator" content="Hugo 0.125.0">') == ("https://paper.example/index.xml",)
    assert named('<meta name="generator" content="Something own">') == ()


def test_handle_page_of_youtube_names_its_channel() -> None:
    own, other = "UC" + "a" * 22, "UC" + "b" * 22
    body = f'<script>var d = {{"channelId":"{other}","metadata":{{"externalId":"{own}"}}}};</script>'
    assert named("", body, "https://www.youtube.com/@toasoan") == (
        f"https://www.youtube.com/feeds/videos.xml?channel_id={own}",
    )
    assert named("", body, "https://paper.example/@toasoan") == ()


def test_no_more_than_a_dozen_are_named_or_guessed() -> None:
    body = "".join(f'<a href="/muc-{n}/rss">x</a>' for n in range(50))
    assert len(named("", body)) == 12
    assert len(well_known("https://paper.example/a/b/c.html")) == 12


def test_section_of_a_newspaper_has_its_feed_below_rss() -> None:
    assert "https://paper.example/rss/thoi-su.rss" in well_known("https://paper.example/thoi-su.htm")


def test_service_with_a_convention_comes_before_the_usual_places() -> None:
    assert well_known("https://github.com/someone/thing")[0] == "https://github.com/someone/thing/releases.atom"
    assert well_known("feed://paper.example/")[0] == "https://paper.example/feed"


def test_garbage_names_nothing() -> None:
    assert named_in_page(b"", URL) == ()
    assert named_in_page(bytes(range(256)), URL) == ()
    assert named_in_page(b"<" * 100_000, "nonsense://[") == ()
