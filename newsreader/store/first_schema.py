"""The tables as the first version made them. Never changed: later versions are steps in ``migrations``."""

FIRST_TABLES = """
CREATE TABLE articles (
    id INTEGER NOT NULL,
    canonical_url TEXT,
    url TEXT,
    fingerprint TEXT NOT NULL,
    site TEXT DEFAULT '' NOT NULL,
    language TEXT DEFAULT '' NOT NULL,
    section TEXT DEFAULT '' NOT NULL,
    agency TEXT DEFAULT '' NOT NULL,
    published INTEGER,
    published_offset INTEGER,
    modified INTEGER,
    modified_offset INTEGER,
    first_seen INTEGER NOT NULL,
    sort_at INTEGER NOT NULL,
    title TEXT DEFAULT '' NOT NULL,
    lead TEXT DEFAULT '' NOT NULL,
    byline TEXT DEFAULT '' NOT NULL,
    thumbnail TEXT,
    picture_count INTEGER DEFAULT 0 NOT NULL,
    comment_count INTEGER DEFAULT 0 NOT NULL,
    is_edited INTEGER DEFAULT 0 NOT NULL,
    kept_at INTEGER,
    keywords TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (canonical_url)
);
CREATE INDEX articles_fingerprint ON articles (fingerprint);
CREATE TABLE folders (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    name TEXT NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(parent_id) REFERENCES folders (id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX folders_name ON folders (coalesce(parent_id, 0), name);
CREATE TABLE picture_files (
    sha256 TEXT NOT NULL,
    mime TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    size INTEGER NOT NULL,
    stored_at INTEGER NOT NULL,
    PRIMARY KEY (sha256)
);
CREATE TABLE states (
    reader_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    sort_at INTEGER NOT NULL,
    is_read INTEGER DEFAULT 0 NOT NULL,
    is_starred INTEGER DEFAULT 0 NOT NULL,
    read_at INTEGER,
    starred_at INTEGER,
    PRIMARY KEY (reader_id, article_id)
)
 WITHOUT ROWID;
CREATE INDEX states_newest ON states (reader_id, sort_at, article_id);
CREATE INDEX states_starred ON states (reader_id, sort_at, article_id) WHERE is_starred = 1;
CREATE INDEX states_unread ON states (reader_id, sort_at, article_id) WHERE is_read = 0;
CREATE TABLE tags (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (folded)
);
CREATE TABLE totals (
    reader_id INTEGER NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    unread INTEGER DEFAULT 0 NOT NULL,
    starred INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (reader_id)
);
CREATE TABLE article_pictures (
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    src TEXT NOT NULL,
    caption TEXT DEFAULT '' NOT NULL,
    credit TEXT DEFAULT '' NOT NULL,
    alt TEXT DEFAULT '' NOT NULL,
    width INTEGER,
    height INTEGER,
    sha256 TEXT,
    attempts INTEGER DEFAULT 0 NOT NULL,
    next_attempt INTEGER,
    last_error TEXT,
    PRIMARY KEY (article_id, position),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE,
    FOREIGN KEY(sha256) REFERENCES picture_files (sha256)
);
CREATE INDEX article_pictures_missing ON article_pictures (article_id) WHERE sha256 IS NULL;
CREATE INDEX article_pictures_src ON article_pictures (src);
CREATE TABLE article_tags (
    reader_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (reader_id, tag_id, article_id),
    FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX article_tags_article ON article_tags (article_id);
CREATE TABLE comments (
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    time INTEGER,
    time_offset INTEGER,
    likes INTEGER,
    reply_to INTEGER,
    PRIMARY KEY (article_id, position),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
CREATE TABLE contents (
    article_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    html TEXT NOT NULL,
    text TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    quality FLOAT DEFAULT 0 NOT NULL,
    PRIMARY KEY (article_id, kind),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
CREATE TABLE feeds (
    id INTEGER NOT NULL,
    url TEXT NOT NULL,
    canonical_url TEXT NOT NULL,
    given_title TEXT,
    title TEXT DEFAULT '' NOT NULL,
    site_url TEXT,
    folder_id INTEGER,
    position INTEGER DEFAULT 0 NOT NULL,
    language TEXT,
    added_at INTEGER NOT NULL,
    fetch_full_text INTEGER DEFAULT 1 NOT NULL,
    fetch_pictures INTEGER DEFAULT 1 NOT NULL,
    is_paused INTEGER DEFAULT 0 NOT NULL,
    etag TEXT,
    last_modified TEXT,
    body_hash TEXT,
    health TEXT DEFAULT 'new' NOT NULL,
    failures INTEGER DEFAULT 0 NOT NULL,
    last_attempt INTEGER,
    last_success INTEGER,
    last_error TEXT,
    next_fetch INTEGER,
    moved_to TEXT,
    PRIMARY KEY (id),
    UNIQUE (url),
    UNIQUE (canonical_url),
    FOREIGN KEY(folder_id) REFERENCES folders (id) ON DELETE SET NULL
);
CREATE TABLE link_blocks (
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (article_id, position),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
CREATE TABLE page_fetches (
    article_id INTEGER NOT NULL,
    attempts INTEGER DEFAULT 0 NOT NULL,
    next_attempt INTEGER,
    last_error TEXT,
    is_done INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (article_id),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
CREATE TABLE revisions (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    lead TEXT NOT NULL,
    byline TEXT NOT NULL,
    html TEXT NOT NULL,
    text TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    replaced_at INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
CREATE INDEX revisions_article ON revisions (article_id);
CREATE TABLE appearances (
    feed_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    guid TEXT,
    content_hash TEXT,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    sort_at INTEGER NOT NULL,
    PRIMARY KEY (feed_id, article_id),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE,
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX appearances_article ON appearances (article_id);
CREATE INDEX appearances_guid ON appearances (feed_id, guid);
CREATE INDEX appearances_newest ON appearances (feed_id, sort_at, article_id);
CREATE TABLE block_links (
    article_id INTEGER NOT NULL,
    block INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    canonical_url TEXT,
    teaser TEXT DEFAULT '' NOT NULL,
    picture TEXT,
    PRIMARY KEY (article_id, block, position),
    FOREIGN KEY(article_id, block) REFERENCES link_blocks (article_id, position) ON DELETE CASCADE
);
CREATE INDEX block_links_target ON block_links (canonical_url);
CREATE TABLE feed_counts (
    reader_id INTEGER NOT NULL,
    feed_id INTEGER NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    unread INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (reader_id, feed_id),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE
);
"""

FIRST_VIEWS: tuple[str, ...] = (
    """
    CREATE VIEW search_words AS
    SELECT a.id AS id, coalesce(a.title, '') AS title, coalesce(a.lead, '') AS lead,
        coalesce((
            SELECT c.text FROM contents AS c WHERE c.article_id = a.id
            ORDER BY CASE c.kind WHEN 'saved' THEN 0 WHEN 'page' THEN 1 ELSE 2 END LIMIT 1
        ), '') AS body,
        coalesce((
            SELECT group_concat(p.words, char(10)) FROM (
                SELECT coalesce(caption, '') || ' ' || coalesce(credit, '') AS words FROM article_pictures
                WHERE article_id = a.id ORDER BY position
            ) AS p
        ), '') AS captions,
        coalesce(a.byline, '') AS byline,
        coalesce((
            SELECT group_concat(t.name, char(10)) FROM (
                SELECT tags.name AS name FROM article_tags JOIN tags ON tags.id = article_tags.tag_id
                WHERE article_tags.article_id = a.id AND article_tags.reader_id = 1 ORDER BY tags.id
            ) AS t
        ), '') AS tags
    FROM articles AS a
    """,
    """
    CREATE VIEW search_source AS
    SELECT id, fold(title) AS title, fold(lead) AS lead, fold(body) AS body, fold(captions) AS captions,
        fold(byline) AS byline, fold(tags) AS tags
    FROM search_words
    """,
)
