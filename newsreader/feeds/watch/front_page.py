"""A front page or a section as a source: learn which of its links are articles, read it as a feed, notice a rebuild."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from html import escape

from lxml import etree

from newsreader.extract.claims.dates import VIETNAM
from newsreader.extract.claims.language import language_of
from newsreader.extract.decode import decoded
from newsreader.extract.gate.addresses import web_address
from newsreader.extract.tree import Element, parsed, words_of
from newsreader.feeds.watch.article_links import articles_among, learned, paths_of, weigh
from newsreader.feeds.watch.item_list import ListedArticle, listed_articles
from newsreader.feeds.watch.page_items import Surroundings
from newsreader.feeds.watch.page_links import Candidate, candidates_of
from newsreader.feeds.watch.page_model import PageModel
from newsreader.feeds.watch.url_shapes import shape_of
from newsreader.model.feed_document import ParsedArticle, ParsedFeed
from newsreader.model.text import nfc
from newsreader.model.urls import canonical_url, host_of

__all__ = ["FrontPage", "Headline", "PageModel", "has_changed_build", "learn", "read_front_page"]

MOST = 250
"""Headlines taken from one page."""
_REBUILT = 0.5


@dataclass(frozen=True, slots=True)
class Headline:
    """One story on the page. ``rank`` counts from 1 at the top; ``label`` is the section or block it stands under."""

    rank: int
    title: str
    url: str
    teaser: str = ""
    picture: str | None = None
    label: str = ""
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class FrontPage:
    """A page as read with a model.

    ``rebuilt`` is the confidence (0 to 1) that the page is no longer built as the model knows it; from 0.5 on a reader
    should be told.
    """

    title: str | None
    url: str
    language: str | None
    headlines: tuple[Headline, ...]
    rebuilt: float = 0.0

    @property
    def has_changed_build(self) -> bool:
        """Whether the page is more likely rebuilt than not."""
        return self.rebuilt >= _REBUILT

    @property
    def feed(self) -> ParsedFeed:
        """The page as a feed, in the page's order; a guid is the article's canonical address."""
        return ParsedFeed(self.title, self.url, tuple(map(_article, self.headlines)), language=self.language)


def learn(pages: Sequence[bytes], url: str, headers: Mapping[str, str] | None = None) -> PageModel:
    """Learn how a page tells its headlines from one or several readings of it, oldest first.

    Takes any bytes and never raises; a page without headlines gives a model that is not ``is_useful``.
    """
    visits = [found for body in pages if (found := _Read.of(body, url, headers).candidates)]
    return learned(visits)


def read_front_page(
    body: bytes, url: str, model: PageModel | None = None, headers: Mapping[str, str] | None = None
) -> FrontPage:
    """Read a page's headlines in its order, at most 250.

    What the model does not know (or without one) is judged from this page alone, so a rebuilt page is still read as
    well as one seen for the first time. Takes any bytes and never raises.
    """
    read = _Read.of(body, url, headers)
    if read.root is None:
        return FrontPage(None, url, None, (), 1.0 if model and model.headlines else 0.0)
    articles = articles_among(read.candidates, weigh(read.candidates, model))[:MOST]
    around = Surroundings(articles, read.base, read.zone)
    headlines = []
    for rank, article in enumerate(articles, start=1):
        beside = around.beside(article)
        listed = read.listed.get(article.key) or ListedArticle(article.url)
        label = "" if beside.label == read.title else beside.label
        headlines.append(
            Headline(
                rank=rank,
                title=article.title,
                url=article.url,
                teaser=beside.teaser or listed.teaser,
                picture=beside.picture or listed.picture,
                label=label or listed.section,
                published=listed.published or beside.published,
            )
        )
    return FrontPage(read.title, url, read.language, tuple(headlines), _rebuilt(model, articles))


def has_changed_build(model: PageModel, body: bytes, url: str, headers: Mapping[str, str] | None = None) -> float:
    """Return the confidence (0 to 1) that the page is built otherwise than the model knows; 0.5 and more is a warning.

    Half counts the shapes of the articles' addresses, half the places that they stand in. A page that keeps half of its
    known headlines of either is not suspected.
    """
    found = _Read.of(body, url, headers).candidates
    return _rebuilt(model, articles_among(found, weigh(found, model)))


def _rebuilt(model: PageModel | None, articles: Sequence[Candidate]) -> float:
    if model is None or not model.headlines:
        return 0.0
    shapes = {each.text for each in model.shapes if each.weight >= _REBUILT}
    paths = {each.text for each in model.paths if each.weight >= _REBUILT}
    enough = model.headlines / 2
    by_shape = min(1.0, sum(each.shape.pattern in shapes for each in articles) / enough)
    by_path = min(1.0, sum(not paths.isdisjoint(paths_of(each)) for each in articles) / enough) if paths else by_shape
    return round(1 - 0.5 * by_shape - 0.5 * by_path, 3)


def _article(headline: Headline) -> ParsedArticle:
    return ParsedArticle(
        guid=canonical_url(headline.url) or headline.url,
        url=headline.url,
        title=headline.title,
        published=headline.published,
        summary=f"<p>{escape(headline.teaser, quote=False)}</p>" if headline.teaser else None,
        categories=(headline.label,) if headline.label else (),
        picture=headline.picture,
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A page taken apart: its links by canonical address, and what it says of itself."""

    root: Element | None
    base: str
    title: str | None = None
    language: str | None = None
    zone: tzinfo | None = None
    candidates: Mapping[str, Candidate] = field(default_factory=dict)
    listed: Mapping[str, ListedArticle] = field(default_factory=dict)

    @classmethod
    def of(cls, body: bytes, url: str, headers: Mapping[str, str] | None) -> "_Read":
        root = parsed(decoded(body, headers))
        if root is None:
            return cls(None, url)
        base = next((found for each in root.iter("base") if (found := web_address(each.get("href") or "", url))), url)
        claims = [root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""]
        lists = listed_articles(root, base, VIETNAM if claims[0][:2] == "vi" or host_of(url).endswith(".vn") else None)
        etree.strip_elements(root, "script", "style", "template", "svg", with_tail=False)
        candidates = candidates_of(root, base, url)
        texts = " ".join(each.title for each in candidates.values())
        language = language_of(claims, texts) or None
        zone = VIETNAM if (language or "").startswith("vi") or host_of(url).endswith(".vn") else None
        title = nfc(words_of(next(root.iter("title"), None)))[:300] or None
        listed = {canonical_url(each.url) or each.url: each for each in lists}
        _join_listed(candidates, listed, url)
        _name_the_nameless(candidates, base)
        return cls(root, base, title, language, zone, candidates, listed)


def _join_listed(candidates: dict[str, Candidate], listed: Mapping[str, ListedArticle], page: str) -> None:
    """Mark the candidates that JSON-LD lists; add those that only JSON-LD has (a page that a script draws)."""
    for key, article in listed.items():
        candidate = candidates.get(key)
        if candidate is None:
            shape = shape_of(article.url, page)
            if not shape.pattern or not article.title:
                continue
            candidate = candidates[key] = Candidate(key, article.url, shape)
        candidate.is_listed = True
        candidate.title = candidate.title or article.title


def _name_the_nameless(candidates: Mapping[str, Candidate], base: str) -> None:
    """Give links without words the heading of the card that they lie over."""
    likely = [each for each in candidates.values() if each.shape.likeness > 0]
    nameless = [each for each in likely if not each.title]
    if nameless:
        around = Surroundings(likely, base, None)
        for each in nameless:
            each.title = around.title(each)
