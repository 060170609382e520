"""Pictures that came with their article instead of by an address of their own: into the store, then into its rows."""

from collections.abc import Mapping
from datetime import datetime

from newsreader.archive.pictures import PictureStore, StoredPicture
from newsreader.model.article import PageParts
from newsreader.store import Connection, pictures


def put_held(files: PictureStore, parts: PageParts) -> dict[str, StoredPicture]:
    """Store the pictures that came with their bytes, and return them by address. Raises EnvironmentProblem."""
    stored: dict[str, StoredPicture] = {}
    for picture in parts.pictures:
        if picture.data:
            stored[picture.src] = files.put(picture.data)
    return stored


def note_held(connection: Connection, stored: Mapping[str, StoredPicture], now: datetime) -> None:
    """Note the files of an article's pictures that came with their bytes, once the article has its pictures."""
    for src, picture in stored.items():
        pictures.picture_stored(connection, src, picture, now)
