"""The search and the related stories as the evaluation scripts call them, over a real archive."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newsreader.model.article import PageParts
from newsreader.model.ids import ArticleId, CleanHtml
from newsreader.search.language import parse_query
from newsreader.search.ranking import rank
from newsreader.store import Database
from newsreader.store.articles import add_saved
from newsreader.store.search_hits import Index
from newsreader.store.story_texts import Corpus, article_texts
from newsreader.stories import related
from newsreader.stories.clusters import clusters


class Archive:
    """A throw-away archive that keeps the documents' own ids."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self.database = Database.open(Path(self._folder.name) / "eval.sqlite3")
        self.names: dict[ArticleId, str] = {}

    def add(self, docs: Sequence[dict[str, Any]]) -> None:
        """Store documents ``{id, url, title, summary, text, date, lang}``."""
        with self.database.write() as connection:
            for doc in docs:
                article, _ = add_saved(connection, _parts(doc), now=datetime.now(UTC))
                self.names[article] = doc["id"]


def _parts(doc: dict[str, Any]) -> PageParts:
    return PageParts(
        url=doc["url"],
        title=doc["title"],
        lead=doc.get("summary") or "",
        language=doc.get("lang") or "",
        published=datetime.fromisoformat(doc["date"]) if doc.get("date") else None,
        html=CleanHtml(""),
        text=doc.get("text") or "",
    )


class Search(Archive):
    """Search by relevance."""

    def search(self, query: str, limit: int) -> list[tuple[str, float]]:
        """Return the ids of the best hits with their scores."""
        asked = parse_query(query, now=datetime.now(UTC))
        with self.database.read() as connection:
            hits = rank(asked, Index(connection, asked), limit)
        return [(self.names[article], score) for article, score in hits]


class Related(Archive):
    """Related articles and stories."""

    def __init__(self) -> None:
        super().__init__()
        self._related = related.Related()
        self._ids: dict[str, ArticleId] = {}

    def add(self, docs: Sequence[dict[str, Any]]) -> None:
        """Store documents as ``Archive.add`` does."""
        super().add(docs)
        self._ids = {name: article for article, name in self.names.items()}

    def related(self, name: str, limit: int) -> list[tuple[str, float]]:
        """Return the ids of related articles with their scores, best first."""
        with self.database.read() as connection:
            found = self._related.find(self._ids[name], Corpus(connection), limit)
        return [(self.names[likeness.id], likeness.score) for likeness in found]

    def stories(self) -> list[list[str]]:
        """Return the ids of each story's articles."""
        with self.database.read() as connection:
            texts = article_texts(connection, list(self.names))
        return [[self.names[article] for article in cluster.articles] for cluster in clusters(texts)]
