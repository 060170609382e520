from newsreader.feeds.discovery import feed_links, well_known

URL = "https://paper.example/thoi-su/"


def links(head: str, body: str = "") -> tuple[str, ...]:
    return feed_links(f"<html><head>{head}</head><body>{body}</body></html>".encode(), URL)


def test_link_elements_are_found_in_order_and_once() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" href="/rss/home.rss">'
        '<LINK REL="Alternate" TYPE="application/atom+xml" HREF="atom.xml">'
        "<link rel=alternate type='application/feed+json' href='//cdn.example/feed.json'>"
        '<link rel="alternate" type="application/rss+xml" href="https://paper.example/rss/home.rss#x">'
    )
    assert links(head) == (
        "https://paper.example/rss/home.rss",
        "https://paper.example/thoi-su/atom.xml",
        "https://cdn.example/feed.json",
    )


def test_feed_of_comments_comes_last() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
        '<link rel="alternate" type="application/rss+xml" href="/feed/">'
    )
    assert links(head) == ("https://paper.example/feed/", "https://paper.example/comments/feed/")


def test_other_alternates_are_no_feeds() -> None:
    head = (
        '<link rel="alternate" hreflang="en" href="/en/"><link rel="stylesheet" type="text/css" href="/a.css">'
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">'
        '<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">'
        '<link rel="alternate" media="handheld" href="https://m.paper.example/">'
    )
    assert links(head) == ()


def test_base_element_is_heeded() -> None:
    head = '<base href="https://other.example/x/"><link rel="alternate" type="application/rss+xml" href="feed">'
    assert links(head) == ("https://other.example/x/feed",)


def test_page_that_lists_feeds_as_links_is_read() -> None:
    body = '<a href="/rss/tin-moi.rss">Tin mới</a><a href="/the-gioi">x</a><a href="/feed/">y</a><a href="feed:https://b.example/rss">z</a>'
    assert links("", body) == (
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


def test_garbage_has_no_links() -> None:
    assert feed_links(b"", URL) == ()
    assert feed_links(bytes(range(256)), URL) == ()
    assert feed_links(b"<" * 100_000, URL) == ()
