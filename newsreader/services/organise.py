"""Changes of state and structure: read, starred, tags, folders, subscriptions. Each returns what undo needs."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from newsreader.model.article import ArticleState, StateChange
from newsreader.model.feed import Access, Feed, SourceKind
from newsreader.model.ids import ArticleId, FeedId
from newsreader.model.query import Query
from newsreader.services.typed import web_address
from newsreader.services.vault import Vault
from newsreader.store import Database, articles, feeds, folders, state, tags


class Organise:
    """Writes, one transaction each; call them in the write lane. NotFound for an unknown id."""

    def __init__(self, database: Database, now: Callable[[], datetime], vault: Vault) -> None:
        self._database = database
        self._now = now
        self._vault = vault

    def apply(self, change: StateChange) -> tuple[ArticleState, ...]:
        """Set flags and tags; returns the states as they were, of the articles that changed."""
        with self._database.write() as connection:
            return state.apply(connection, change, self._now())

    def check(self, ids: Sequence[ArticleId]) -> None:
        """Raise NotFound for the first id that the archive does not hold."""
        with self._database.read() as connection:
            for article in ids:
                articles.get_article(connection, article)

    def restore(self, states: Sequence[ArticleState]) -> None:
        """Put states back as they were."""
        with self._database.write() as connection:
            state.restore(connection, states, self._now())

    def mark_view_read(self, query: Query, before: datetime | None = None) -> tuple[ArticleId, ...]:
        """Mark everything a query finds as read, up to ``before`` by first sight; returns those that were unread."""
        with self._database.write() as connection:
            return state.mark_read(connection, query, before, self._now())

    def mark_unread(self, ids: Sequence[ArticleId]) -> tuple[ArticleState, ...]:
        """Mark articles as unread."""
        return self.apply(StateChange(ids, is_read=False))

    def rename_feed(self, feed: FeedId, title: str | None) -> Feed:
        """Give a feed the reader's own title, or with None the publisher's again."""
        with self._database.write() as connection:
            feeds.rename_feed(connection, feed, title)
            return feeds.get_feed(connection, feed)

    def move_feed(self, feed: FeedId, folder: Sequence[str]) -> Feed:
        """Move a feed into a folder, made where it is missing; an empty path is the top."""
        with self._database.write() as connection:
            feeds.move_feed(connection, feed, folders.ensure_folder(connection, folder))
            return feeds.get_feed(connection, feed)

    def remove_feed(self, feed: FeedId) -> Feed:
        """Unsubscribe; articles and their state stay. Returns the feed as it was."""
        with self._database.write() as connection:
            known = feeds.get_feed(connection, feed)
            feeds.remove_feed(connection, feed)
        self._vault.forget(feed, known.access.secrets)
        return known

    def set_feed_options(
        self,
        feed: FeedId,
        *,
        fetch_full_text: bool | None = None,
        fetch_pictures: bool | None = None,
        is_paused: bool | None = None,
        interval_minutes: int | None = None,
        is_in_all: bool | None = None,
    ) -> Feed:
        """Set a source's own settings; None leaves one as it is, an interval of 0 is the feed's own rhythm again."""
        with self._database.write() as connection:
            feeds.set_options(
                connection,
                feed,
                fetch_full_text=fetch_full_text,
                fetch_pictures=fetch_pictures,
                is_paused=is_paused,
                interval_minutes=interval_minutes,
                is_in_all=is_in_all,
            )
            return feeds.get_feed(connection, feed)

    def set_access(self, feed: FeedId, access: Access, secrets: Mapping[str, str]) -> Feed:
        """Set how a feed is asked. ``secrets`` go to the system's keyring under the names of ``access.secrets``.

        A name without a value keeps the secret that the keyring has. Raises NoKeyring; then nothing is changed.
        """
        with self._database.read() as connection:
            known = feeds.get_feed(connection, feed).access
        self._vault.put(feed, {name: secrets[name] for name in access.secrets if name in secrets})
        with self._database.write() as connection:
            feeds.set_access(connection, feed, access)
            changed = feeds.get_feed(connection, feed)
        self._vault.forget(feed, tuple(name for name in known.secrets if name not in access.secrets))
        return changed

    def set_address(
        self, feed: FeedId, url: str, kind: SourceKind = SourceKind.FEED, page_model: str | None = None
    ) -> Feed:
        """Ask for a feed at another address from now on; its articles stay. Raises AlreadySubscribed, WrongScheme."""
        address = web_address(url)
        with self._database.write() as connection:
            feeds.set_address(connection, feed, address, kind, page_model)
            return feeds.get_feed(connection, feed)

    def remove_tag(self, name: str) -> None:
        """Take a tag off every article and forget it."""
        with self._database.write() as connection:
            tags.remove_tag(connection, name)
