"""Folders of feeds, nested."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, insert, select, update

from newsreader.model.feed import Folder
from newsreader.model.ids import FolderId
from newsreader.model.text import nfc
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
    for part in path:
        name = nfc(part).strip()
        known = _named(c, name, parent)
        parent = known or c.scalar(insert(folders).values(parent_id=parent, name=name).returning(folders.c.id))
    return None if parent is None else FolderId(parent)


def rename_folder(c: Connection, folder: FolderId, name: str) -> None:
    """Give a folder another name; where the folder beside it has that name, the two become one."""
    parent = c.scalar(select(folders.c.parent_id).where(folders.c.id == folder))
    _put(c, folder, nfc(name).strip(), parent)


def move_folder(c: Connection, folder: FolderId, parent: FolderId | None) -> None:
    """Move a folder below another, or to the top, where it joins one of its name; never below itself."""
    at: int | None = parent
    while at is not None:
        if at == folder:
            return
        at = c.scalar(select(folders.c.parent_id).where(folders.c.id == at))
    name = c.scalar(select(folders.c.name).where(folders.c.id == folder))
    if name is not None:
        _put(c, folder, name, parent)


def remove_folder(c: Connection, folder: FolderId) -> None:
    """Remove a folder; its feeds and folders move to its parent."""
    _empty(c, folder, c.scalar(select(folders.c.parent_id).where(folders.c.id == folder)))


def _put(c: Connection, folder: int, name: str, parent: int | None) -> None:
    """Name and place a folder; what is in it joins a folder that is there already."""
    there = _named(c, name, parent)
    if there is None or there == folder:
        c.execute(update(folders).where(folders.c.id == folder).values(name=name, parent_id=parent))
    else:
        _empty(c, folder, there)


def _empty(c: Connection, folder: int, into: int | None) -> None:
    """Move all that is in a folder into another and remove it."""
    c.execute(update(feeds).where(feeds.c.folder_id == folder).values(folder_id=into))
    c.execute(update(folders).where(folders.c.id == folder).values(name=f" {folder}"))  # a child may have its name
    for child in c.execute(select(folders.c.id, folders.c.name).where(folders.c.parent_id == folder)).all():
        _put(c, child.id, child.name, into)
    c.execute(folders.delete().where(folders.c.id == folder))


def _named(c: Connection, name: str, parent: int | None) -> int | None:
    condition = folders.c.parent_id.is_(None) if parent is None else folders.c.parent_id == parent
    return c.scalar(select(folders.c.id).where(condition, folders.c.name == name))


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
            (tree.c.path == func.fold(wanted)) | (func.instr(tree.c.path, func.fold(wanted) + "/") == 1)
        )
    )
    return tuple(row[0] for row in rows)
