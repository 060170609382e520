import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import httpx2
import pytest
from lxml import etree, html
from PIL import Image

from newsreader.feeds.lists.opml import OpmlFeed, read_opml
from newsreader.feeds.sample import SampleTransport, sample_mounts
from newsreader.feeds.web.http import HttpClient
from newsreader.feeds.work import read_feed
from newsreader.model.feed_document import CleanArticle
from newsreader.model.fetching import FeedToFetch, Fetched, NotModified
from newsreader.model.ids import FeedId
from newsreader.model.resources import resource
from newsreader.model.urls import host_of

ROOT = resource("sample")
FRONT_PAGES = {*ROOT.glob("*/index.html"), *ROOT.glob("deltawire.sample.example/*/index.html")}
PAGES = sorted({*ROOT.rglob("*.htm"), *ROOT.rglob("*.html")} - FRONT_PAGES)
PICTURES = sorted(ROOT.rglob("*.jpg"))
SONGHONG = "https://songhong.sample.example/rss/tin-moi-nhat.rss"


@pytest.fixture
def client() -> Iterator[httpx2.Client]:
    with httpx2.Client(mounts=sample_mounts()) as made:
        yield made


def _address(path: Path) -> str:
    return "https://" + path.relative_to(ROOT).as_posix().removesuffix("index.html")


def _subscriptions() -> tuple[OpmlFeed, ...]:
    return read_opml((ROOT / "edition.opml").read_bytes())


def _articles(client: httpx2.Client, url: str) -> tuple[CleanArticle, ...]:
    answer = client.get(url)
    assert answer.status_code == 200, url
    return read_feed(answer.content, url, dict(answer.headers))[1]


def test_edition_subscribes_to_five_feeds_in_a_folder() -> None:
    feeds = _subscriptions()
    assert len(feeds) == 5
    assert {feed.folder for feed in feeds} == {("Ấn bản mẫu",)}
    assert len({host_of(feed.url) for feed in feeds}) == 4


def test_every_page_is_listed_by_a_feed_and_every_listed_article_is_served(client: httpx2.Client) -> None:
    listed = [article for feed in _subscriptions() for article in _articles(client, feed.url)]
    addresses = {(article.url or "").partition("?")[0] for article in listed}
    assert len(listed) == len(addresses) >= 24
    assert addresses == {_address(page) for page in PAGES}
    for address in addresses:
        assert client.get(address).headers["Content-Type"].startswith("text/html"), address


def test_articles_tell_their_facts_in_the_feed(client: httpx2.Client) -> None:
    for feed in _subscriptions():
        for article in _articles(client, feed.url):
            assert article.title, article.url
            assert article.lead, article.url
            assert article.published is not None, article.url
            assert article.published.utcoffset() is not None, article.url
            assert article.published.isoformat() < "2026-11-24", article.url


def test_section_feed_repeats_articles_of_the_main_feed(client: httpx2.Client) -> None:
    main = {article.canonical_url for article in _articles(client, SONGHONG)}
    section = _articles(client, "https://songhong.sample.example/rss/van-hoa-doi-song.rss")
    assert section
    assert {article.canonical_url for article in section} < main


def test_sites_name_their_feeds(client: httpx2.Client) -> None:
    for feed in _subscriptions():
        site = feed.site_url or ""
        page = html.fromstring(client.get(site).content, base_url=site)
        links = [urljoin(site, str(link.get("href"))) for link in page.iter("link") if link.get("rel") == "alternate"]
        assert feed.url in links, site


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()[:60])
def test_everything_a_page_shows_is_served(client: httpx2.Client, page: Path) -> None:
    address = _address(page)
    tree = html.fromstring(page.read_bytes())
    shown = [str(image.get("data-src") or image.get("src")) for image in tree.iter("img")]
    named = [str(link.get("href")) for link in tree.iter("link") if link.get("rel") != "alternate"]
    for target in shown + named:
        assert client.get(urljoin(address, target)).status_code == 200, target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix()[:60])
def test_articles_a_page_links_to_are_served(client: httpx2.Client, page: Path) -> None:
    address = _address(page)
    known = {_address(other) for other in PAGES}
    links = (str(link.get("href")) for link in html.fromstring(page.read_bytes()).iter("a"))
    targets = {urldefrag(urljoin(address, link)).url for link in links}
    assert len(targets & known - {address}) >= 3
    assert {target for target in targets if re.search(r"\d{4}\.html?$|/2026/", target)} <= known


def test_every_picture_is_captioned_on_a_page() -> None:
    captioned: set[str] = set()
    for page in PAGES:
        for image in html.fromstring(page.read_bytes()).iter("img"):
            source = urljoin(_address(page), str(image.get("data-src") or image.get("src")))
            if len(_caption(image)) > 30:
                captioned.add(source)
    assert captioned == {_address(picture) for picture in PICTURES}


def _caption(image: etree._Element) -> str:
    """Read the text that a figure, a picture table or the line below a picture gives it."""
    frames = (step for step in image.iterancestors() if step.tag == "figure" or step.get("class") == "image")
    holder = next(frames, None)
    if holder is None:
        holder = next((step.getnext() for step in image.iterancestors() if step.get("class") == "anh"), None)
    return "" if holder is None else " ".join("".join(str(text) for text in holder.itertext()).split())


def test_pictures_are_drawn_large_and_kept_small() -> None:
    assert len(PICTURES) >= 30
    for path in PICTURES:
        data = path.read_bytes()
        assert len(data) < 130_000, path.name
        with Image.open(BytesIO(data)) as picture:
            assert (picture.format, picture.size) == ("JPEG", (1080, 720)), path.name
    assert sum(path.stat().st_size for path in ROOT.rglob("*") if path.is_file()) < 4_000_000


def test_unchanged_feed_costs_a_304() -> None:
    client = HttpClient(mounts=sample_mounts())
    try:
        first = client.fetch(FeedToFetch(FeedId(1), SONGHONG))
        assert isinstance(first, Fetched)
        again = client.fetch(FeedToFetch(FeedId(1), SONGHONG, validators=first.validators))
        assert isinstance(again, NotModified)
    finally:
        client.close()


def test_another_etag_gets_the_body(client: httpx2.Client) -> None:
    assert client.get(SONGHONG, headers={"If-None-Match": '"old"'}).status_code == 200


def test_folder_without_its_slash_is_redirected(client: httpx2.Client) -> None:
    answer = client.get("https://deltawire.sample.example/vi")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/vi/")


def test_head_tells_the_length_and_sends_nothing(client: httpx2.Client) -> None:
    answer = client.head(SONGHONG)
    assert int(answer.headers["Content-Length"]) > 1000
    assert answer.content == b""


def test_other_methods_are_refused(client: httpx2.Client) -> None:
    assert client.post(SONGHONG).status_code == 405


@pytest.mark.parametrize(
    "address",
    [
        "https://songhong.sample.example/khong-co.html",
        "https://songhong.sample.example/%2e%2e/edition.opml",
        "https://songhong.sample.example/..%2f..%2fcatalogue.toml",
        "https://songhong.sample.example/%5c..%5cedition.opml",
        "https://songhong.sample.example/rss",
        "https://songhong.sample.example/%00",
        "https://nobody.sample.example/",
    ],
)
def test_what_is_not_in_the_edition_is_not_found(client: httpx2.Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_files_outside_the_edition_are_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("no")
    (tmp_path / "sample" / "a.sample.example").mkdir(parents=True)
    with httpx2.Client(transport=SampleTransport(tmp_path / "sample")) as client:
        assert client.get("https://a.sample.example/%2e%2e/%2e%2e/secret.html").status_code == 404
