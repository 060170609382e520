"""A page that a browser saved as ``.html``: its pictures are in the file, or in the folder beside it."""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsreader.extract.pictures.inline import inline_pictures, without_inline
from newsreader.extract.saved.holdings import NOWHERE, HeldPage, is_invented
from newsreader.extract.saved.origin import told_origin

_ENDING = re.compile(
    r"[_.-](?:files|file|dateien|fichiers|archivos|ficheiros|arquivos|bestanden|filer|pliki|soubory|tiedostot|elemei|"
    r"dosyalar|fajlovi|datoteke|fitxers|fails|failid|bylos)",
    re.I,
)
"""How browsers name the folder of a page in their languages: ``page_files``, ``page-Dateien``, ``page.files``."""
_PAGES = (".html", ".htm", ".xhtml")
_PICTURE_BYTES = 50 * 1024**2


class PageWithFolder:
    """A saved page, read whole. Nothing but regular files of its own folder is ever read. Raises OSError."""

    def __init__(self, path: Path) -> None:
        self.problems: list[str] = []
        self._written = path.read_bytes()
        self._inline: dict[str, bytes] | None = None
        self._folders = dict(_folders(path))

    @property
    def pictures(self) -> "PageWithFolder":
        """The pictures in the file and in its folder."""
        return self

    def pages(self) -> Iterator[HeldPage]:
        """Yield the page."""
        yield HeldPage(without_inline(self._written), told_origin(self._written) or NOWHERE)

    def size(self, address: str) -> int:
        """Return how many bytes are held under an address; 0 for none."""
        if is_invented(address) and not address.startswith(NOWHERE):
            return len(self._inlined().get(address, b""))
        file = self._file(address)
        return file.stat().st_size if file else 0

    def read(self, address: str) -> bytes:
        """Return the bytes held under an address; none where there are none, or too many."""
        if found := self._inlined().get(address):
            return found
        file = self._file(address)
        return file.read_bytes() if file and file.stat().st_size <= _PICTURE_BYTES else b""

    def _inlined(self) -> dict[str, bytes]:
        if self._inline is None:
            self._inline = dict(inline_pictures(self._written, _Everything()))
        return self._inline

    def _file(self, address: str) -> Path | None:
        """Return the file that an address, resolved against the page, means; None for anything outside the folder."""
        try:
            names = [unquote(name) for name in urlsplit(address).path.split("/") if name not in ("", ".")]
        except ValueError:
            return None
        for at, name in enumerate(names[:-1]):
            folder = self._folders.get(_plain(name))
            if folder is not None:
                return _within(folder, names[at + 1 :])
        return None


class _Everything:
    def __contains__(self, _: object) -> bool:
        return True


def is_folder_of_page(folder: Path) -> bool:
    """Tell whether a folder holds the parts of a saved page, and no pages of its own."""
    found = re.fullmatch(r"(.+)([_.-]\w+)", folder.name)
    if found is None:
        return False
    return bool(_ENDING.fullmatch(found[2])) or any((folder.parent / (found[1] + end)).is_file() for end in _PAGES)


def _folders(page: Path) -> Iterator[tuple[str, Path]]:
    """Yield the folders beside a page that may be its own: named after it, or as browsers name them."""
    stem = _plain(page.stem)
    with os.scandir(page.parent) as found:
        for entry in found:
            name = _plain(entry.name)
            is_named = name.startswith(stem) and re.fullmatch(r"[_.-]\w+", name[len(stem) :])
            is_usual = _ENDING.fullmatch(name[max(name.rfind(mark) for mark in "_.-") :])
            if (is_named or is_usual) and entry.is_dir(follow_symlinks=False):
                yield name, Path(entry.path)


def _within(folder: Path, names: list[str]) -> Path | None:
    """Return a regular file below a folder; no step may be a link, lead up or hold a separator."""
    place = folder
    for name in names:
        if name in ("", ".", "..") or any(mark in name for mark in "/\\:\0"):
            return None
        place = place / name
        try:
            if place.is_symlink():
                return None
        except (OSError, ValueError):
            return None
    try:
        return place if place.is_file() else None
    except OSError:
        return None


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name)
