"""Read a sitemap as a source: its articles, or for an index those of the sitemaps that it names first."""

from dataclasses import replace

from newsreader.model.errors import PageError
from newsreader.model.feed import Trouble
from newsreader.model.feed_document import CleanArticle, ParsedFeed
from newsreader.model.fetching import Failed, Fetched
from newsreader.services.clients import Client
from newsreader.services.lanes import CpuPool
from newsreader.services.work import READ_SECONDS, read_sitemap

CHILDREN = 3
"""Sitemaps of an index that are read at one visit: the newest, those of news first."""
DEEPEST = 2
"""Indexes within indexes that are followed."""

Read = tuple[ParsedFeed, tuple[CleanArticle, ...]]


def read_site(answer: Fetched, client: Client, cpu: CpuPool) -> Read | Failed:
    """Read a fetched sitemap. Asks for the children of an index; blocking, for the network lane."""
    return _read(answer, client, cpu, DEEPEST)


def _read(answer: Fetched, client: Client, cpu: CpuPool, depth: int) -> Read | Failed:
    try:
        found = cpu.in_worker(read_sitemap, answer.body, answer.url, answer.headers, timeout=READ_SECONDS)
    except PageError as error:
        return Failed(answer.url, str(error), answer.status, trouble=Trouble.BROKEN)
    if isinstance(found, Failed):
        return found
    parsed, articles, children = found
    if not children or not depth:
        return parsed, articles
    trouble: Failed | None = None
    unique: dict[str, CleanArticle] = {}
    for child in children[:CHILDREN]:
        got = client.get(child, source=answer.url)
        read = got if isinstance(got, Failed) else _read(got, client, cpu, depth - 1)
        if isinstance(read, Failed):
            trouble = trouble or read
            continue
        for article in read[1]:
            unique.setdefault(article.canonical_url or article.fingerprint, article)
    if not unique and trouble is not None:
        return replace(trouble, url=answer.url)
    return parsed, tuple(unique.values())
