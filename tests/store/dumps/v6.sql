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
    keywords TEXT DEFAULT '' NOT NULL, comments_url TEXT, comments_feed TEXT, comments_told INTEGER, comments_at INTEGER,
    PRIMARY KEY (id),
    UNIQUE (canonical_url)
);
CREATE TABLE folders (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    name TEXT NOT NULL,
    position INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(parent_id) REFERENCES folders (id) ON DELETE CASCADE
);
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
    starred_at INTEGER, is_in_all INTEGER DEFAULT 1 NOT NULL,
    PRIMARY KEY (reader_id, article_id)
)
 WITHOUT ROWID;
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
    starred INTEGER DEFAULT 0 NOT NULL, in_all INTEGER DEFAULT 0 NOT NULL, in_all_unread INTEGER DEFAULT 0 NOT NULL,
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
CREATE TABLE article_tags (
    reader_id INTEGER NOT NULL,
    tag_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    PRIMARY KEY (reader_id, tag_id, article_id),
    FOREIGN KEY(tag_id) REFERENCES tags (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
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
    content_hash TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    quality FLOAT DEFAULT 0 NOT NULL, body BLOB DEFAULT x'' NOT NULL,
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
    moved_to TEXT, kind TEXT DEFAULT 'feed' NOT NULL, interval_minutes INTEGER, user_agent TEXT, headers TEXT, login TEXT, secrets TEXT DEFAULT '' NOT NULL, wishes TEXT, rhythm INTEGER, latest INTEGER, last_status INTEGER, trouble TEXT, moves INTEGER DEFAULT 0 NOT NULL, page_model TEXT, is_in_all INTEGER DEFAULT 1 NOT NULL,
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
    content_hash TEXT NOT NULL,
    seen_at INTEGER NOT NULL,
    replaced_at INTEGER NOT NULL, body BLOB DEFAULT x'' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
);
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
CREATE TABLE feed_counts (
    reader_id INTEGER NOT NULL,
    feed_id INTEGER NOT NULL,
    articles INTEGER DEFAULT 0 NOT NULL,
    unread INTEGER DEFAULT 0 NOT NULL,
    PRIMARY KEY (reader_id, feed_id),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE
);
CREATE TABLE fetches (
    feed_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER,
    ms INTEGER DEFAULT 0 NOT NULL,
    size INTEGER DEFAULT 0 NOT NULL,
    new_articles INTEGER DEFAULT 0 NOT NULL,
    note TEXT,
    PRIMARY KEY (feed_id, at),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE TABLE hosts (
    host TEXT NOT NULL,
    wait_until INTEGER,
    strikes INTEGER DEFAULT 0 NOT NULL,
    robots TEXT,
    robots_at INTEGER,
    PRIMARY KEY (host)
)
 WITHOUT ROWID;
CREATE TABLE placements (
    feed_id INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (feed_id, seen_at, rank),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE,
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE TABLE enclosures (
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    type TEXT,
    length INTEGER,
    PRIMARY KEY (article_id, position),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
INSERT INTO articles(id,canonical_url,url,fingerprint,site,language,section,agency,published,published_offset,modified,modified_offset,first_seen,sort_at,title,lead,byline,thumbnail,picture_count,comment_count,is_edited,kept_at,keywords,comments_url,comments_feed,comments_told,comments_at) VALUES(1,'https://paper.example/b%C3%A0i-0','https://paper.example/bài-0','6fec25300ad05ae7364ddc32fcc5985d987ded09767549206e6343a88769f0ee','Báo a','vi','','',1772366400,0,NULL,NULL,1772366400,1772366400,'bài-0','Tóm tắt của bài-0.','Hoàng Phúc',NULL,0,0,0,NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO articles(id,canonical_url,url,fingerprint,site,language,section,agency,published,published_offset,modified,modified_offset,first_seen,sort_at,title,lead,byline,thumbnail,picture_count,comment_count,is_edited,kept_at,keywords,comments_url,comments_feed,comments_told,comments_at) VALUES(2,'https://paper.example/b%C3%A0i-1','https://paper.example/bài-1','fc821af0ca7859f458d702451b7601c1b819babebe06b5f6fa7ffceced3b4d2f','Báo a','vi','','',1772366340,0,NULL,NULL,1772366400,1772366340,'bài-1','Tóm tắt của bài-1.','Hoàng Phúc',NULL,0,0,0,NULL,'',NULL,NULL,NULL,NULL);
INSERT INTO folders(id,parent_id,name,position) VALUES(1,NULL,'Báo chí',0);
INSERT INTO states(reader_id,article_id,sort_at,is_read,is_starred,read_at,starred_at,is_in_all) VALUES(1,1,1772366400,0,0,NULL,NULL,1);
INSERT INTO states(reader_id,article_id,sort_at,is_read,is_starred,read_at,starred_at,is_in_all) VALUES(1,2,1772366340,1,1,1772366400,1772366400,1);
INSERT INTO tags(id,name,folded) VALUES(1,'đường sắt','duong sat');
INSERT INTO totals(reader_id,articles,unread,starred,in_all,in_all_unread) VALUES(1,2,1,1,2,1);
INSERT INTO article_tags(reader_id,tag_id,article_id,added_at) VALUES(1,1,2,1772366400);
INSERT INTO contents(article_id,kind,content_hash,seen_at,quality,body) VALUES(1,'feed','6fec25300ad05ae7364ddc32fcc5985d987ded09767549206e6343a88769f0ee',1772366400,0.0,X'28B52FFD20654D0200F40362C3A0692D300054C3B36D2074E1BAAF742063E1BBA7612062C3A0692D302E00486FC3A06E67205068C3BA63003C703E4EE1BB99692064756E673C2F703E00020040815A99ACA0');
INSERT INTO contents(article_id,kind,content_hash,seen_at,quality,body) VALUES(2,'feed','fc821af0ca7859f458d702451b7601c1b819babebe06b5f6fa7ffceced3b4d2f',1772366400,0.0,X'28B52FFD2065350200940362C3A0692D310054C3B36D2074E1BAAF742063E1BBA761202E00486FC3A06E67205068C3BA63003C703E4EE1BB99692064756E673C2F703E00030040811AA6A463B13906');
INSERT INTO feeds(id,url,canonical_url,given_title,title,site_url,folder_id,position,language,added_at,fetch_full_text,fetch_pictures,is_paused,etag,last_modified,body_hash,health,failures,last_attempt,last_success,last_error,next_fetch,moved_to,kind,interval_minutes,user_agent,headers,login,secrets,wishes,rhythm,latest,last_status,trouble,moves,page_model,is_in_all) VALUES(1,'https://a.example/rss','https://a.example/rss',NULL,'Báo a',NULL,1,0,NULL,1772366400,1,1,0,NULL,NULL,NULL,'ok',0,1772366400,1772366400,NULL,NULL,NULL,'feed',NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,0,NULL,1);
INSERT INTO page_fetches(article_id,attempts,next_attempt,last_error,is_done) VALUES(1,0,NULL,NULL,0);
INSERT INTO page_fetches(article_id,attempts,next_attempt,last_error,is_done) VALUES(2,0,NULL,NULL,0);
INSERT INTO appearances(feed_id,article_id,guid,content_hash,first_seen,last_seen,sort_at) VALUES(1,1,'guid-bài-0','6fec25300ad05ae7364ddc32fcc5985d987ded09767549206e6343a88769f0ee',1772366400,1772366400,1772366400);
INSERT INTO appearances(feed_id,article_id,guid,content_hash,first_seen,last_seen,sort_at) VALUES(1,2,'guid-bài-1','fc821af0ca7859f458d702451b7601c1b819babebe06b5f6fa7ffceced3b4d2f',1772366400,1772366400,1772366340);
INSERT INTO feed_counts(reader_id,feed_id,articles,unread) VALUES(1,1,2,1);
CREATE INDEX articles_fingerprint ON articles (fingerprint);
CREATE UNIQUE INDEX folders_name ON folders (coalesce(parent_id, 0), name);
CREATE INDEX states_starred ON states (reader_id, sort_at, article_id) WHERE is_starred = 1;
CREATE INDEX article_pictures_missing ON article_pictures (article_id) WHERE sha256 IS NULL;
CREATE INDEX article_pictures_src ON article_pictures (src);
CREATE INDEX article_tags_article ON article_tags (article_id);
CREATE INDEX revisions_article ON revisions (article_id);
CREATE INDEX appearances_article ON appearances (article_id);
CREATE INDEX appearances_guid ON appearances (feed_id, guid);
CREATE INDEX appearances_newest ON appearances (feed_id, sort_at, article_id);
CREATE INDEX block_links_target ON block_links (canonical_url);
CREATE VIRTUAL TABLE search USING fts5(
        title, lead, body, captions, byline, tags,
        content='search_source', content_rowid='id', tokenize='unicode61 remove_diacritics 0'
    );
CREATE VIRTUAL TABLE search_terms USING fts5vocab('search', 'row');
CREATE INDEX articles_kept ON articles (id) WHERE kept_at IS NOT NULL;
CREATE INDEX page_fetches_due ON page_fetches (article_id) WHERE is_done = 0;
CREATE INDEX placements_article ON placements (article_id);
CREATE INDEX states_newest ON states (reader_id, sort_at, article_id, is_in_all);
CREATE INDEX states_unread ON states (reader_id, sort_at, article_id, is_in_all) WHERE is_read = 0;
CREATE TRIGGER states_added AFTER INSERT ON states BEGIN
    INSERT INTO totals(reader_id) VALUES (NEW.reader_id) ON CONFLICT DO NOTHING;
    UPDATE totals SET articles = articles + 1, unread = unread + (NEW.is_read = 0), starred = starred + NEW.is_starred,
        in_all = in_all + NEW.is_in_all, in_all_unread = in_all_unread + (NEW.is_in_all AND NEW.is_read = 0)
        WHERE reader_id = NEW.reader_id;
    UPDATE feed_counts SET articles = articles + 1, unread = unread + (NEW.is_read = 0)
        WHERE reader_id = NEW.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = NEW.article_id);
END;
CREATE TRIGGER states_removed AFTER DELETE ON states BEGIN
    UPDATE totals SET articles = articles - 1, unread = unread - (OLD.is_read = 0), starred = starred - OLD.is_starred,
        in_all = in_all - OLD.is_in_all, in_all_unread = in_all_unread - (OLD.is_in_all AND OLD.is_read = 0)
        WHERE reader_id = OLD.reader_id;
    UPDATE feed_counts SET articles = articles - 1, unread = unread - (OLD.is_read = 0)
        WHERE reader_id = OLD.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = OLD.article_id);
END;
CREATE TRIGGER states_read AFTER UPDATE OF is_read ON states WHEN NEW.is_read <> OLD.is_read BEGIN
    UPDATE totals SET unread = unread + OLD.is_read - NEW.is_read,
        in_all_unread = in_all_unread + (OLD.is_read - NEW.is_read) * NEW.is_in_all
        WHERE reader_id = NEW.reader_id;
    UPDATE feed_counts SET unread = unread + OLD.is_read - NEW.is_read
        WHERE reader_id = NEW.reader_id
        AND feed_id IN (SELECT feed_id FROM appearances WHERE article_id = NEW.article_id);
END;
CREATE TRIGGER states_starred_changed AFTER UPDATE OF is_starred ON states
    WHEN NEW.is_starred <> OLD.is_starred BEGIN
    UPDATE totals SET starred = starred + NEW.is_starred - OLD.is_starred WHERE reader_id = NEW.reader_id;
END;
CREATE TRIGGER appearances_added AFTER INSERT ON appearances BEGIN
    INSERT INTO feed_counts(reader_id, feed_id)
        SELECT reader_id, NEW.feed_id FROM totals WHERE true ON CONFLICT DO NOTHING;
    UPDATE feed_counts SET articles = articles + 1, unread = unread + (s.is_read = 0)
        FROM states AS s
        WHERE feed_counts.reader_id IN (SELECT reader_id FROM totals) AND feed_counts.feed_id = NEW.feed_id
        AND s.reader_id = feed_counts.reader_id AND s.article_id = NEW.article_id;
END;
CREATE TRIGGER appearances_removed AFTER DELETE ON appearances BEGIN
    UPDATE feed_counts SET articles = articles - 1, unread = unread - (s.is_read = 0)
        FROM states AS s
        WHERE feed_counts.reader_id IN (SELECT reader_id FROM totals) AND feed_counts.feed_id = OLD.feed_id
        AND s.reader_id = feed_counts.reader_id AND s.article_id = OLD.article_id;
END;
CREATE TRIGGER states_in_all_changed AFTER UPDATE OF is_in_all ON states
    WHEN NEW.is_in_all <> OLD.is_in_all BEGIN
    UPDATE totals SET in_all = in_all + NEW.is_in_all - OLD.is_in_all,
        in_all_unread = in_all_unread + (NEW.is_in_all - OLD.is_in_all) * (NEW.is_read = 0)
        WHERE reader_id = NEW.reader_id;
END;
CREATE TRIGGER appearances_added_in_all AFTER INSERT ON appearances
    WHEN EXISTS (SELECT 1 FROM totals AS t CROSS JOIN states AS s ON s.reader_id = t.reader_id
        WHERE s.article_id = NEW.article_id
        AND s.is_in_all <> (SELECT is_in_all FROM feeds WHERE id = NEW.feed_id)) BEGIN
    UPDATE states SET is_in_all = EXISTS (SELECT 1 FROM appearances AS a JOIN feeds AS f ON f.id = a.feed_id
            WHERE a.article_id = NEW.article_id AND f.is_in_all = 1)
        WHERE reader_id IN (SELECT reader_id FROM totals) AND article_id = NEW.article_id;
END;
CREATE TRIGGER appearances_removed_left_out AFTER DELETE ON appearances
    WHEN EXISTS (SELECT 1 FROM appearances WHERE article_id = OLD.article_id) BEGIN
    UPDATE states SET is_in_all = 0
        WHERE reader_id IN (SELECT reader_id FROM totals) AND article_id = OLD.article_id AND is_in_all = 1
        AND NOT EXISTS (SELECT 1 FROM appearances AS a JOIN feeds AS f ON f.id = a.feed_id
            WHERE a.article_id = OLD.article_id AND f.is_in_all = 1);
END;
CREATE TRIGGER feeds_in_all AFTER UPDATE OF is_in_all ON feeds WHEN NEW.is_in_all > OLD.is_in_all BEGIN
    UPDATE states SET is_in_all = 1
        WHERE reader_id IN (SELECT reader_id FROM totals) AND is_in_all = 0
        AND article_id IN (SELECT article_id FROM appearances WHERE feed_id = NEW.id);
END;
CREATE TRIGGER feeds_left_out AFTER UPDATE OF is_in_all ON feeds WHEN NEW.is_in_all < OLD.is_in_all BEGIN
    UPDATE states SET is_in_all = 0
        WHERE reader_id IN (SELECT reader_id FROM totals) AND is_in_all = 1
        AND article_id IN (SELECT article_id FROM appearances WHERE feed_id = NEW.id)
        AND NOT EXISTS (SELECT 1 FROM appearances AS a JOIN feeds AS f ON f.id = a.feed_id
            WHERE a.article_id = states.article_id AND f.is_in_all = 1);
END;
CREATE INDEX articles_comments_due ON articles (id) WHERE comments_feed IS NOT NULL AND comments_at IS NULL;
CREATE VIEW search_words AS
    SELECT a.id AS id, coalesce(a.title, '') AS title, coalesce(a.lead, '') AS lead,
        coalesce((
            SELECT body_text(c.body) FROM contents AS c WHERE c.article_id = a.id
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
    FROM articles AS a;
CREATE VIEW search_source AS
    SELECT id, fold(title) AS title, fold(lead) AS lead, fold(body) AS body, fold(captions) AS captions,
        fold(byline) AS byline, fold(tags) AS tags
    FROM search_words;
INSERT INTO search(search) VALUES('rebuild');
PRAGMA user_version = 6;
