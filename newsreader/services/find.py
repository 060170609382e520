"""Questions to the archive: lists, one article, search, related stories, sources and counts."""

from array import array
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.archive.pictures import PictureStore
from newsreader.model.article import Article, ArticleRow, Counts, RelatedArticle, SearchAnswer, SearchHit, Story, Tag
from newsreader.model.errors import NotFound
from newsreader.model.feed import Feed, Folder
from newsreader.model.ids import ArticleId
from newsreader.model.query import Order, Query
from newsreader.store import Database, articles, counts, feeds, folders, lists, search_hits, story_texts, tags

if TYPE_CHECKING:
    from newsreader.stories.related import Related


class Find:
    """Reads only, each from one snapshot of the archive. Blocking; call it in a reading lane."""

    def __init__(self, database: Database, files: PictureStore, now: Callable[[], datetime]) -> None:
        self._database = database
        self._files = files
        self._now = now
        self._related: Related | None = None

    def parse(self, text: str) -> Query:
        """Understand a query as typed. Raises BadQuery."""
        from newsreader.search.language import parse_query

        return parse_query(text, now=self._now())

    def ids(self, query: Query) -> "array[int]":
        """Return the ids of everything a query finds, newest first (8 bytes each)."""
        with self._database.read() as connection:
            return lists.list_ids(connection, query)

    def rows(self, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
        """Return the rows of these articles in this order; one that is gone is left out."""
        with self._database.read() as connection:
            return lists.list_rows(connection, ids)

    def first_rows(self, query: Query, limit: int) -> tuple[ArticleRow, ...]:
        """Return the newest rows a query finds."""
        with self._database.read() as connection:
            return lists.first_rows(connection, query, limit)

    def article(self, article: ArticleId) -> Article:
        """Return a whole article. Raises NotFound."""
        with self._database.read() as connection:
            return articles.get_article(connection, article)

    def picture_path(self, sha256: str) -> Path | None:
        """Return the file of a stored picture, if it is there. Touches no database."""
        return self._files.path(sha256)

    def search(self, text: str, limit: int = 50, order: Order = Order.RELEVANCE) -> SearchAnswer:
        """Search the archive in the query language, with snippets. Raises BadQuery.

        By relevance unless asked for the newest, or when the query holds no word; ``total`` counts what holds them all,
        and what was shown where looser readings found more.
        """
        from newsreader.search.ranking import rank
        from newsreader.search.snippets import snippet, words_shown

        query = self.parse(text)
        with self._database.read() as connection:
            ranked = rank(query, search_hits.Index(connection, query), limit) if order is Order.RELEVANCE else []
            if not ranked:
                newest = lists.first_rows(connection, query, limit)
                ranked = [(row.id, 0.0) for row in newest]
            total = max(lists.count(connection, query), len(ranked))
            rows = {row.id: row for row in lists.list_rows(connection, [article for article, _ in ranked])}
            texts = articles.best_texts(connection, list(rows))
        shown = words_shown(query)
        hits = []
        for article, score in ranked:
            if article not in rows:
                continue
            piece, marks = snippet(texts.get(article) or rows[article].lead, shown)
            hits.append(SearchHit(rows[article], piece, marks, round(score, 4)))
        return SearchAnswer(total, tuple(hits))

    def related(self, article: ArticleId, limit: int = 8) -> tuple[RelatedArticle, ...]:
        """Return articles that tell of the same, best first; none rather than noise. Raises NotFound."""
        likeness = self._likeness()
        with self._database.read() as connection:
            if not lists.list_rows(connection, (article,)):
                raise NotFound(f"There is no article {article}.")
            found = likeness.find(article, story_texts.Corpus(connection), limit)
            rows = {row.id: row for row in lists.list_rows(connection, [one.id for one in found])}
        return tuple(RelatedArticle(rows[one.id], round(one.score, 4), one.why) for one in found if one.id in rows)

    def stories(self, since: datetime) -> tuple[Story, ...]:
        """Return the stories that several articles told since then, the freshest first."""
        from newsreader.stories.clusters import clusters

        with self._database.read() as connection:
            ids = [ArticleId(article) for article in lists.list_ids(connection, Query(after=since))]
            told = [one for one in clusters(story_texts.article_texts(connection, ids)) if len(one.articles) > 1]
            rows = {row.id: row for row in lists.list_rows(connection, [a for one in told for a in one.articles])}
        made = [
            _story(cluster.title, [rows[article] for article in cluster.articles if article in rows])
            for cluster in told
        ]
        return tuple(sorted(made, key=lambda story: (story.last_published, story.id), reverse=True))

    def _likeness(self) -> "Related":
        """Return what remembers the archive's words between questions, made at the first."""
        if self._related is None:
            from newsreader.stories.related import Related

            self._related = Related()
        return self._related

    def feeds(self) -> tuple[Feed, ...]:
        """Return every subscription, by folder and title."""
        with self._database.read() as connection:
            return feeds.list_feeds(connection)

    def feed(self, text: str) -> Feed:
        """Return the feed that an id, address or title means. Raises NotFound."""
        with self._database.read() as connection:
            return feeds.find_feed(connection, text)

    def folders(self) -> tuple[Folder, ...]:
        """Return every folder."""
        with self._database.read() as connection:
            return folders.list_folders(connection)

    def due_count(self) -> int:
        """Return how many feeds are to be asked now, by themselves."""
        with self._database.read() as connection:
            return feeds.count_due(connection, self._now())

    def tags(self) -> tuple[Tag, ...]:
        """Return every tag with its counts."""
        with self._database.read() as connection:
            return tags.list_tags(connection)

    def counts(self) -> Counts:
        """Return the counts that the sources pane shows; today is the local day."""
        with self._database.read() as connection:
            return counts.counts(connection, self._now().astimezone())


def _story(title: str, rows: Sequence[ArticleRow]) -> Story:
    """Return a story; its id is that of its first article, which stays when others join."""
    published = [row.published or row.first_seen for row in rows]
    sources = dict.fromkeys(name for row in rows for name in (row.sources or (row.site,)) if name)
    return Story(
        id=rows[0].id,
        title=title,
        articles=tuple(row.id for row in rows),
        sources=tuple(sources),
        first_published=min(published),
        last_published=max(published),
    )
