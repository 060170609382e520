"""Questions about the file itself: is it whole, how much is in it."""

from sqlalchemy import Connection, func, select

from newsreader.store.schema import appearances, article_pictures, articles, feeds, picture_files, revisions, tags


def user_version(c: Connection) -> int:
    """Return the schema's number."""
    return int(c.exec_driver_sql("PRAGMA user_version").scalar_one())


def integrity(c: Connection) -> tuple[str, ...]:
    """Return what SQLite finds wrong with the file and its references; empty when it is whole."""
    told = [str(row[0]) for row in c.exec_driver_sql("PRAGMA integrity_check(20)")]
    problems = [line for line in told if line != "ok"]
    for row in c.exec_driver_sql("PRAGMA foreign_key_check"):
        problems.append(f"a row of {row[0]} refers to {row[2]} that is not there")
    return tuple(problems[:20])


def sizes(c: Connection) -> dict[str, int]:
    """Return row counts by name, for people."""
    tables = {
        "feeds": feeds,
        "articles": articles,
        "appearances": appearances,
        "revisions": revisions,
        "tags": tags,
        "pictures stored": picture_files,
    }
    counted = {name: c.scalar(select(func.count()).select_from(table)) or 0 for name, table in tables.items()}
    missing = select(func.count()).select_from(article_pictures).where(article_pictures.c.sha256.is_(None))
    return {**counted, "pictures not stored": c.scalar(missing) or 0}
