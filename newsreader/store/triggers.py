"""Counts that are kept and not counted: SQL triggers on states and appearances.

``feed_counts`` holds a feed's articles and unread ones for each reader, ``totals`` a reader's own. The readers
are asked of ``totals``: ``states`` begins with the reader, so looking there for an article alone walks through it all.

A state's ``is_in_all`` says whether the views of everything show its article: not where every feed that lists it is
left out of these. What no feed lists any more stays as it was, so that unsubscribing brings nothing back; a state is
there before its article appears in a feed. The CROSS JOIN keeps SQLite from walking through ``states`` there too, which
made 20,000 new articles take 8 s instead of 1.
"""

TRIGGERS = (
    """CREATE TRIGGER states_added AFTER INSERT ON states BEGIN
    INSERT INTO totals(reader_id) VALUES (NEW.reader_id) ON CONFLICT DO NOTHING;
    UPDATE totals SET articles = articles + 1, unread = unread + (NEW.is_read = 0), starred = starred + NEW.is_starred,
        in_all = in_all + NEW.is_in_all, in_all_unread = in_all_unread + (NEW.is_in_all AND NEW.is_read = 0)
        WHERE reader_id = NEW.reader_id;
    UPDATE feed_counts SET articles = articles + 1, unread = unread + (NEW.is_read = 0)
        WHERE reader_id = NEW.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = NEW.article_id);
END""",
    """CREATE TRIGGER states_removed AFTER DELETE ON states BEGIN
    UPDATE totals SET articles = articles - 1, unread = unread - (OLD.is_read = 0), starred = starred - OLD.is_starred,
        in_all = in_all - OLD.is_in_all, in_all_unread = in_all_unread - (OLD.is_in_all AND OLD.is_read = 0)
        WHERE reader_id = OLD.reader_id;
    UPDATE feed_counts SET articles = articles - 1, unread = unread - (OLD.is_read = 0)
        WHERE reader_id = OLD.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = OLD.article_id);
END""",
    """CREATE TRIGGER states_read AFTER UPDATE OF is_read ON states WHEN NEW.is_read <> OLD.is_read BEGIN
    UPDATE totals SET unread = unread + OLD.is_read - NEW.is_read,
        in_all_unread = in_all_unread + (OLD.is_read - NEW.is_read) * NEW.is_in_all
        WHERE reader_id = NEW.reader_id;
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
    """CREATE TRIGGER states_in_all_changed AFTER UPDATE OF is_in_all ON states
    WHEN NEW.is_in_all <> OLD.is_in_all BEGIN
    UPDATE totals SET in_all = in_all + NEW.is_in_all - OLD.is_in_all,
        in_all_unread = in_all_unread + (NEW.is_in_all - OLD.is_in_all) * (NEW.is_read = 0)
        WHERE reader_id = NEW.reader_id;
END""",
    """CREATE TRIGGER appearances_added_in_all AFTER INSERT ON appearances
    WHEN EXISTS (SELECT 1 FROM totals AS t CROSS JOIN states AS s ON s.reader_id = t.reader_id
        WHERE s.article_id = NEW.article_id
        AND s.is_in_all <> (SELECT is_in_all FROM feeds WHERE id = NEW.feed_id)) BEGIN
    UPDATE states SET is_in_all = EXISTS (SELECT 1 FROM appearances AS a JOIN feeds AS f ON f.id = a.feed_id
            WHERE a.article_id = NEW.article_id AND f.is_in_all = 1)
        WHERE reader_id IN (SELECT reader_id FROM totals) AND article_id = NEW.article_id;
END""",
    """CREATE TRIGGER appearances_removed_left_out AFTER DELETE ON appearances
    WHEN EXISTS (SELECT 1 FROM appearances WHERE article_id = OLD.article_id) BEGIN
    UPDATE states SET is_in_all = 0
        WHERE reader_id IN (SELECT reader_id FROM totals) AND article_id = OLD.article_id AND is_in_all = 1
        AND NOT EXISTS (SELECT 1 FROM appearances AS a JOIN feeds AS f ON f.id = a.feed_id
            WHERE a.article_id = OLD.article_id AND f.is_in_all = 1);
END""",
    """CREATE TRIGGER feeds_in_all AFTER UPDATE OF is_in_all ON feeds WHEN NEW.is_in_all > OLD.is_in_all BEGIN
    UPDATE states SET is_in_all = 1
        WHERE reader_id IN (SELECT reader_id FROM totals) AND is_in_all = 0
        AND article_id IN (SELECT article_id FROM appearances WHERE feed_id = NEW.id);
END""",
    """CREATE TRIGGER feeds_left_out AFTER UPDATE OF is_in_all ON feeds WHEN NEW.is_in_all < OLD.is_in_all BEGIN
    UPDATE states SET is_in_all = 0
        WHERE reader_id IN (SELECT reader_id FROM totals) AND is_in_all = 1
        AND article_id IN (SELECT article_id FROM appearances WHERE feed_id = NEW.id)
        AND NOT EXISTS (SELECT 1 FROM appearances AS a JOIN feeds AS f ON f.id = a.feed_id
            WHERE a.article_id = states.article_id AND f.is_in_all = 1);
END""",
)
