"""Folders of feeds, nested."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select, update

from newsreader.model.feed import Folder
from newsreader.model.ids import FolderId
from newsreader.store.schema import feeds, folders

SEPARATOR = " / "


def list_folders(c: Connection) -> tuple[Folder, ...]:
    """Return every folder, by path."""
    rows = {row.id: row for row in c.execute(select(folders.c.id, folders.c.parent_id, folders.c.name))}

    def path(folder: int) -> str:
        names: list[str] = []
        at: int | None = folder
        while at is not None:
            names.append(rows[at].name)
            at = rows[at].parent_id
        return SEPARATOR.join(reversed(names))

    made = (Folder(FolderId(row.id), row.parent_id, row.name, path(row.id)) for row in rows.values())
    return tuple(sorted(made, key=lambda folder: folder.path.casefold()))


def ensure_folder(c: Connection, path: Sequence[str]) -> FolderId | None:
    """Return the folder of a path, made with its parents where it is missing; None for the empty path."""
    parent: int | None = None
    for name in path:
        condition = folders.c.parent_id.is_(None) if parent is None else folders.c.parent_id == parent
        known = c.scalar(select(folders.c.id).where(condition, folders.c.name == name))
        parent = known or c.scalar(insert(folders).values(parent_id=parent, name=name).returning(folders.c.id))
    return None if parent is None else FolderId(parent)


def rename_folder(c: Connection, folder: FolderId, name: str) -> None:
    """Give a folder another name."""
    c.execute(update(folders).where(folders.c.id == folder).values(name=name))


def move_folder(c: Connection, folder: FolderId, parent: FolderId | None) -> None:
    """Move a folder below another, or to the top; a folder is never moved below itself."""
    at: int | None = parent
    while at is not None:
        if at == folder:
            return
        at = c.scalar(select(folders.c.parent_id).where(folders.c.id == at))
    c.execute(update(folders).where(folders.c.id == folder).values(parent_id=parent))


def remove_folder(c: Connection, folder: FolderId) -> None:
    """Remove a folder; its feeds and folders move to its parent."""
    parent = c.scalar(select(folders.c.parent_id).where(folders.c.id == folder))
    c.execute(update(feeds).where(feeds.c.folder_id == folder).values(folder_id=parent))
    c.execute(update(folders).where(folders.c.parent_id == folder).values(parent_id=parent))
    c.execute(folders.delete().where(folders.c.id == folder))


def below(c: Connection, path: str) -> tuple[int, ...]:
    """Return the ids of a folder and everything below it; the path is compared folded by ``fold``."""
    tree = (
        select(folders.c.id, func.fold(folders.c.name).label("path"))
        .where(folders.c.parent_id.is_(None))
        .cte("tree", recursive=True)
    )
    tree = tree.union_all(
        select(folders.c.id, (tree.c.path + "/" + func.fold(folders.c.name))).where(folders.c.parent_id == tree.c.id)
    )
    wanted = "/".join(part.strip() for part in path.split("/"))
    rows = c.execute(
        select(tree.c.id).where(
            (tree.c.path == func.fold(wanted)) | func.instr(tree.c.path, func.fold(wanted) + "/").op("=")(1)
        )
    )
    return tuple(row[0] for row in rows)
