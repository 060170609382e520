"""Counts that are kept and not counted: SQL triggers on states and appearances.

``feed_counts`` holds a feed's articles and unread ones for each reader, ``totals`` a reader's own. The readers
are asked of ``totals``: ``states`` begins with the reader, so looking there for an article alone walks through it all.
"""

TRIGGERS = (
    """CREATE TRIGGER states_added AFTER INSERT ON states BEGIN
    INSERT INTO totals(reader_id) VALUES (NEW.reader_id) ON CONFLICT DO NOTHING;
    UPDATE totals SET articles = articles + 1, unread = unread + (NEW.is_read = 0), starred = starred + NEW.is_starred
        WHERE reader_id = NEW.reader_id;
    UPDATE feed_counts SET articles = articles + 1, unread = unread + (NEW.is_read = 0)
        WHERE reader_id = NEW.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = NEW.article_id);
END""",
    """CREATE TRIGGER states_removed AFTER DELETE ON states BEGIN
    UPDATE totals SET articles = articles - 1, unread = unread - (OLD.is_read = 0), starred = starred - OLD.is_starred
        WHERE reader_id = OLD.reader_id;
    UPDATE feed_counts SET articles = articles - 1, unread = unread - (OLD.is_read = 0)
        WHERE reader_id = OLD.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = OLD.article_id);
END""",
    """CREATE TRIGGER states_read AFTER UPDATE OF is_read ON states WHEN NEW.is_read <> OLD.is_read BEGIN
    UPDATE totals SET unread = unread + OLD.is_read - NEW.is_read WHERE reader_id = NEW.reader_id;
    UPDATE feed_counts SET unread = unread + OLD.is_read - NEW.is_read
        WHERE reader_id = NEW.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = NEW.article_id);
END""",
    """CREATE TRIGGER states_starred_changed AFTER UPDATE OF is_starred ON states
    WHEN NEW.is_starred <> OLD.is_starred BEGIN
    UPDATE totals SET starred = starred + NEW.is_starred - OLD.is_starred WHERE reader_id = NEW.reader_id;
END""",
    """CREATE TRIGGER appearances_added AFTER INSERT ON appearances BEGIN
    INSERT INTO feed_counts(reader_id, feed_id)
        SELECT reader_id, NEW.feed_id FROM totals WHERE true ON CONFLICT DO NOTHING;
    UPDATE feed_counts SET articles = articles + 1, unread = unread + (s.is_read = 0)
        FROM states AS s
        WHERE feed_counts.reader_id IN (SELECT reader_id FROM totals) AND feed_counts.feed_id = NEW.feed_id
        AND s.reader_id = feed_counts.reader_id AND s.article_id = NEW.article_id;
END""",
    """CREATE TRIGGER appearances_removed AFTER DELETE ON appearances BEGIN
    UPDATE feed_counts SET articles = articles - 1, unread = unread - (s.is_read = 0)
        FROM states AS s
        WHERE feed_counts.reader_id IN (SELECT reader_id FROM totals) AND feed_counts.feed_id = OLD.feed_id
        AND s.reader_id = feed_counts.reader_id AND s.article_id = OLD.article_id;
END""",
)
