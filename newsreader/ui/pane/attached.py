"""The files that a feed attaches to an article (podcasts, films, PDF), as lines under it. Pure."""

from enum import StrEnum
from html import escape
from urllib.parse import unquote, urlsplit

from newsreader.model.article import Article, Enclosure
from newsreader.model.urls import host_of, is_web_address
from newsreader.ui.pane.words import PageWords


class FileKind(StrEnum):
    """What a file is to its reader."""

    AUDIO = "audio"
    VIDEO = "video"
    PICTURE = "picture"
    PDF = "pdf"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    OTHER = "other"


_ENDINGS = {
    FileKind.AUDIO: ("aac", "flac", "m4a", "m4b", "mp3", "oga", "ogg", "opus", "wav", "wma"),
    FileKind.VIDEO: ("avi", "m3u8", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg", "ogv", "webm", "wmv"),
    FileKind.PICTURE: ("avif", "bmp", "gif", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp"),
    FileKind.PDF: ("pdf",),
    FileKind.DOCUMENT: ("csv", "doc", "docx", "epub", "odp", "ods", "odt", "ppt", "pptx", "rtf", "txt", "xls", "xlsx"),
    FileKind.ARCHIVE: ("7z", "gz", "rar", "tar", "tgz", "xz", "zip"),
}
_BY_ENDING = {ending: kind for kind, endings in _ENDINGS.items() for ending in endings}
_BY_TYPE = {
    "application/epub+zip": FileKind.DOCUMENT,
    "application/msword": FileKind.DOCUMENT,
    "application/ogg": FileKind.AUDIO,
    "application/pdf": FileKind.PDF,
    "application/rtf": FileKind.DOCUMENT,
    "application/x-mpegurl": FileKind.VIDEO,
    "application/x-pdf": FileKind.PDF,
    "application/zip": FileKind.ARCHIVE,
}
_BY_FAMILY = {
    "audio": FileKind.AUDIO,
    "video": FileKind.VIDEO,
    "image": FileKind.PICTURE,
    "text": FileKind.DOCUMENT,
}
_LONGEST_NAME = 90


def attached_files(article: Article) -> tuple[Enclosure, ...]:
    """Return the files to list, in the feed's order: those on the web, without pictures that the article shows."""
    files = [file for file in article.enclosures if is_web_address(file.url)]
    pictures = [file for file in files if kind_of(file) is FileKind.PICTURE]
    places = {_place(picture.src) for picture in article.pictures}
    names = {place.rpartition("/")[2] for place in places}
    # A feed's only picture, where the article has pictures, is one of them in another size.
    is_teaser = len(pictures) == 1 and bool(places)
    shown = {file.url for file in pictures if is_teaser or _place(file.url) in places or _file_name(file.url) in names}
    return tuple(file for file in files if file.url not in shown)


def kind_of(file: Enclosure) -> FileKind:
    """Return what a file is by the type that its feed tells, or where that says nothing by its name."""
    told = (file.type or "").partition(";")[0].strip().lower()
    known = _BY_TYPE.get(told) or _BY_FAMILY.get(told.partition("/")[0])
    ending = _file_name(file.url).rpartition(".")[2].lower()
    return known or _BY_ENDING.get(ending, FileKind.OTHER)


def name_of(file: Enclosure) -> str:
    """Return a file's name as people read it; where its address has none, the host."""
    name = " ".join(unquote(_file_name(file.url)).split()) or host_of(file.url)
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME // 2]}…{name[-_LONGEST_NAME // 3 :]}"


def files_html(article: Article, words: PageWords, direction: str) -> str:
    """Return the list of files, empty where there is none; ``copy:N`` asks for the address of the Nth, from 0."""
    files = attached_files(article)
    if not files:
        return ""
    lines = [f'<p class="part">&nbsp;</p><h4{direction}>{escape(words.attached(len(files)))}</h4>']
    for number, file in enumerate(files):
        facts = [escape(words.file_kind(kind_of(file)))]
        if file.length:
            facts.append(escape(words.size(file.length)))
        facts.append(escape(host_of(file.url)))
        facts.append(f'<a href="copy:{number}">{escape(words.copy_address)}</a>')
        lines.append(f'<p class="link"{direction}><a href="{escape(file.url)}">{escape(name_of(file))}</a></p>')
        lines.append(f'<p class="why"{direction}>{" · ".join(facts)}</p>')
    return "".join(lines)


def _place(url: str) -> str:
    """Return an address without scheme and query, which tell nothing of what is there."""
    parts = urlsplit(url)
    return f"{parts.netloc}{parts.path}"


def _file_name(url: str) -> str:
    return urlsplit(url).path.rpartition("/")[2]
