"""Articles: which are known, what a refresh or a page writes, one read whole, what is still to fetch."""

from newsreader.store.articles.due import comments_due, page_failed, pages_due, pictures_due, set_kept
from newsreader.store.articles.known import article_by_url, known_articles
from newsreader.store.articles.pages import add_saved, store_feed_comments, store_page
from newsreader.store.articles.read import best_texts, get_article, get_articles
from newsreader.store.articles.written import FeedWritten, write_feed

__all__ = [
    "FeedWritten",
    "add_saved",
    "article_by_url",
    "best_texts",
    "comments_due",
    "get_article",
    "get_articles",
    "known_articles",
    "page_failed",
    "pages_due",
    "pictures_due",
    "set_kept",
    "store_feed_comments",
    "store_page",
    "write_feed",
]
