"""Lists of subscriptions as OPML 1.0 and 2.0 (http://opml.org/spec2.opml), read from whatever programs write."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import format_datetime
from itertools import zip_longest
from typing import cast
from xml.etree import ElementTree

from lxml import etree

from newsreader.extract.decode import LIMIT, decoded
from newsreader.feeds.read.plain import one_line
from newsreader.model.errors import ImportFailed
from newsreader.model.feed import SourceKind
from newsreader.model.urls import canonical_url

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_DOCTYPE = re.compile(r"<!DOCTYPE(?:[^\[>]*\[.*?\]\s*|[^\[>]*)>", re.I | re.S)
_BARE_AMPERSAND = re.compile(r"&(?!#?\w+;)")
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_PIECE = re.compile(r"<(?=/?(?:outline|body|opml)\b)", re.I)
_ATTRIBUTE = re.compile(r"(?:^|[\s\"'])([A-Za-z_][\w:.-]*)\s*=\s*[\"']")
_UNQUOTED = re.compile(r"(?<![\w:.-])(xmlUrl|htmlUrl|title|text|type)\s*=\s*([^\s\"'<>]+)", re.I)
_ENTITY = {"&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&"}
_LONGEST_OUTLINE = 100_000
"""Characters of one outline that are looked through in broken XML; RSS Guard puts an icon into some."""
_DEEPEST = 20
_FEED_TYPES = ("rss", "rss1", "rss2", "atom", "rdf", "feed", "json", "jsonfeed", "link", "")
_LINK_TO_FEED = re.compile(r"^[a-z]+://[^/]+/.*(?:rss|atom|feed|\.(?:xml|rdf|json)$)", re.I)
_LINK_TO_LIST = re.compile(r"\.opml(?:[?#]|$)", re.I)
_COMMAND = re.compile(r"\||exec:")
"""Liferea and Newsboat mark with these what is no address but a command that prints a feed."""
_SCRIPT = "1"
"""RSS Guard's ``xmlUrlType`` of such a command."""
_FRESHRSS = "xmlns:frss"
_FRESHRSS_NAMESPACE = "https://freshrss.org/opml"
_LEFT_OUT = ("category", "feed", "hidden")
"""FreshRSS's priorities of a feed that is not in its main stream."""
_OWN = "xmlns:newsreader"
_OWN_NAMESPACE = "https://newsreader.example/opml"


@dataclass(frozen=True, slots=True)
class OpmlFeed:
    """One subscription of a list of any format. ``folder`` is the names from the top, empty outside of folders.

    ``own_title`` is what its reader called it, where the list tells that apart from the publisher's title. ``kind`` is
    told by lists that this program wrote; others list feeds alone. ``is_in_all``: its articles count among everything,
    which FreshRSS tells too (``frss:priority``, https://freshrss.github.io/FreshRSS/en/developers/OPML.html).
    """

    url: str
    title: str
    site_url: str | None = None
    folder: tuple[str, ...] = ()
    own_title: str | None = None
    kind: SourceKind = SourceKind.FEED
    is_in_all: bool = True


@dataclass(frozen=True, slots=True)
class FeedList:
    """What a list holds: its subscriptions in order, each address once, and why other parts of it are none.

    ``doubtful`` stand in broken XML that the parser gave up on: their lines were guessed at, for a person to judge.
    """

    feeds: tuple[OpmlFeed, ...] = ()
    problems: tuple[ImportFailed, ...] = ()
    doubtful: tuple[OpmlFeed, ...] = ()


_Outline = tuple[int | None, dict[str, str]]
"""The number of the outline it stands in, and its attributes by their names in lower case without a namespace."""


def read_opml(data: bytes, path: str = "") -> tuple[OpmlFeed, ...]:
    """Return the subscriptions alone of what ``read_opml_list`` reads."""
    return read_opml_list(data, path).feeds


def read_opml_list(data: bytes, path: str = "") -> FeedList:
    """Return the subscriptions in the file's order, each address once. Broken XML is read as far as it can be.

    Understood are: ``xmlUrl`` (any case), ``url`` alone, ``type="link"`` to a feed; folders by nesting, and where
    there is none by the first ``category``; the additions of RSS Guard (``xmlUrlType``, ``postProcess``), Liferea and
    Newsboat (``|command``, ``exec:``, ``filtercmd``), whose programs are never run.
    Of a list with faults in its XML, what only a search through its text finds is doubtful, unless that is all.
    No entity is expanded and nothing is fetched. Raise ImportFailed (about ``path``) where it is no OPML at all.
    """
    text = _without_doctype(_DECLARATION.sub("", text_of(data), count=1))
    outlines, is_whole, is_opml = _parsed(text)
    unique, problems = _feeds_of(outlines, path)
    guessed: dict[str, OpmlFeed] = {}
    if not is_whole:
        guessed, guessed_problems = _feeds_of(list(_in_pieces(text)), path)
        if not unique and guessed:
            return FeedList(tuple(guessed.values()), tuple(guessed_problems))
    if not is_opml:
        raise ImportFailed(f"{path or 'The file'} is no OPML file: it has no list of subscriptions.", path=path)
    doubtful = tuple(feed for key, feed in guessed.items() if key not in unique)
    return FeedList(tuple(unique.values()), tuple(problems), doubtful)


def write_opml(feeds: Sequence[OpmlFeed], title: str, created: datetime | None = None) -> bytes:
    """Return the subscriptions as an OPML 2.0 document with nested folders, in UTF-8, composed (NFC).

    Who needs what, as their sources say: ``text`` the standard and RSS Guard, which takes no outline without it;
    ``title`` NetNewsWire, which shows nothing else, and Liferea, which prefers it; ``type="rss"`` Liferea, which
    otherwise guesses, and the standard; ``xmlUrl`` in this very case everyone; ``htmlUrl`` Liferea and NetNewsWire
    for the site. A folder is an outline with ``text`` and ``title`` alone: with a type Liferea would take it for
    something else. RSS Guard wants exactly one ``body`` and XML without faults, so there is no control character and no
    DOCTYPE; ``dateCreated`` is written as RFC 822 has it, which the standard asks for. What only this program asks of a
    list, the publisher's title of a feed that was renamed and pages and sitemaps that are followed, stands in a
    namespace of its own, as the standard wants it; Newsboat, Liferea and RSS Guard pass over it.
    """
    root = ElementTree.Element("opml", version="2.0")
    if any(_own(feed) for feed in feeds):
        root.set(_OWN, _OWN_NAMESPACE)
    if not all(feed.is_in_all for feed in feeds):
        root.set(_FRESHRSS, _FRESHRSS_NAMESPACE)
    head = ElementTree.SubElement(root, "head")
    ElementTree.SubElement(head, "title").text = one_line(title)
    if created is not None:
        ElementTree.SubElement(head, "dateCreated").text = format_datetime(created)
    folders: dict[tuple[str, ...], ElementTree.Element] = {(): ElementTree.SubElement(root, "body")}
    for feed in feeds:
        for depth in range(1, len(feed.folder) + 1):
            path = feed.folder[:depth]
            if path not in folders:
                name = one_line(path[-1])
                folders[path] = ElementTree.SubElement(folders[path[:-1]], "outline", text=name, title=name)
        name = one_line(feed.own_title or feed.title) or feed.url
        told = {"text": name, "title": name, "type": "rss", "xmlUrl": feed.url}
        if feed.site_url:
            told["htmlUrl"] = feed.site_url
        if not feed.is_in_all:
            told["frss:priority"] = _LEFT_OUT[0]
        told |= _own(feed)
        ElementTree.SubElement(folders[feed.folder], "outline", told)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _own(feed: OpmlFeed) -> dict[str, str]:
    """Return the attributes that only this program reads."""
    told = {}
    if feed.own_title:
        told["newsreader:publisherTitle"] = one_line(feed.title)
    if feed.kind is not SourceKind.FEED:
        told["newsreader:sourceKind"] = feed.kind.value
    return told


def text_of(data: bytes) -> str:
    """Return a list's bytes as text: UTF-16 with or without its mark, UTF-8, else what it claims or seems to be."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").lstrip("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decoded(data) if len(data) <= LIMIT else data.decode("utf-8", "replace")


def _feeds_of(outlines: Sequence[_Outline], path: str) -> tuple[dict[str, OpmlFeed], list[ImportFailed]]:
    """Return the feeds that outlines are, by what makes their addresses the same, and what is to be told."""
    unique: dict[str, OpmlFeed] = {}
    categories: dict[str, tuple[str, ...]] = {}
    problems: list[ImportFailed] = []
    parents = {parent for parent, _ in outlines}
    inside: list[tuple[str, ...]] = []
    for number, (parent, told) in enumerate(outlines):
        folder = () if parent is None else inside[parent]
        title = one_line(told.get("title") or told.get("text") or "")
        url = _address(told, is_parent=number in parents)
        if not url:
            inside.append((*folder, title)[:_DEEPEST] if title else folder)
            continue
        inside.append(folder)
        problem, is_feed = _judged(url, told, path)
        if problem is not None:
            problems.append(problem)
        if is_feed:
            site = told.get("htmlurl", "").strip() or None
            key = canonical_url(url) or url
            theirs = one_line(told.get("publishertitle", ""))
            is_in_all = told.get("priority", "").strip().lower() not in _LEFT_OUT
            own_title = title if theirs else None
            feed = OpmlFeed(url, theirs or title, site, folder, own_title, _kind(told), is_in_all)
            unique.setdefault(key, feed)
            categories.setdefault(key, _category(told.get("category", "")))
    if not any(feed.folder for feed in unique.values()):
        unique = {key: replace(feed, folder=categories[key]) for key, feed in unique.items()}
    return unique, problems


def _without_doctype(text: str) -> str:
    """Return the text without its document type and the entities therein; only the first place is looked at."""
    start = text.find("<!")
    while start >= 0 and text.startswith("<!--", start):
        end = text.find("-->", start)
        start = text.find("<!", end) if end >= 0 else -1
    found = _DOCTYPE.match(text, start) if start >= 0 else None
    return text if found is None else text[: found.start()] + text[found.end() :]


def _parsed(text: str) -> tuple[list[_Outline], bool, bool]:
    """Return the outlines that the XML parser finds, whether it found no fault, and whether the text is OPML."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, encoding="utf-8"
    )
    source = _BARE_AMPERSAND.sub("&amp;", text).strip().encode("utf-8", "replace")
    try:
        root = cast("etree._Element | None", etree.fromstring(source, parser))
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        return [], False, False
    found = list(_in_tree(root))
    return found, not len(parser.error_log), bool(found) or _name(root) == "opml"


def _in_tree(root: etree._Element) -> Iterator[_Outline]:
    numbers: dict[etree._Element, int] = {}
    for outline in root.iter():
        if _name(outline) != "outline":
            continue
        parent = outline.getparent()
        while parent is not None and parent not in numbers:
            parent = parent.getparent()
        numbers[outline] = len(numbers)
        yield (
            None if parent is None else numbers[parent],
            _told((str(name), str(value)) for name, value in outline.attrib.items()),
        )


def _in_pieces(text: str) -> Iterator[_Outline]:
    """Yield outlines of a text that is no XML any more; time is proportional to its length.

    A value ends before the next attribute begins, so that quotes and angle brackets within it do no harm.
    """
    open_ones: list[int] = []
    number = 0
    for piece in _PIECE.split(text)[1:]:
        kind = piece[: len("/outline")].lower()
        if kind == "/outline" and open_ones:
            open_ones.pop()
        if not kind.startswith("outline"):
            continue
        end = piece.rfind(">", 0, _LONGEST_OUTLINE)
        tag = piece[len("outline") : end if end >= 0 else _LONGEST_OUTLINE].rstrip()
        is_whole = tag.endswith("/") or end < 0
        yield open_ones[-1] if open_ones else None, _told(_attributes(tag.removesuffix("/")))
        if not is_whole:
            open_ones.append(number)
        number += 1


def _attributes(tag: str) -> Iterator[tuple[str, str]]:
    places = list(_ATTRIBUTE.finditer(tag))
    for place, after in zip_longest(places, places[1:]):
        # The quote before the next name is both its sign and the end of this value, where no space is between them.
        value = tag[place.end() : len(tag) if after is None else after.start() + 1].rstrip().rstrip("\"'")
        yield place[1], _plain(value)
    for place in _UNQUOTED.finditer(tag):
        yield place[1], _plain(place[2])


def _plain(value: str) -> str:
    return re.sub(r"&(?:lt|gt|quot|apos|amp);", lambda found: _ENTITY[found[0]], value)


def _told(attributes: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return attributes by their lower-case names; one with a namespace stands behind one without."""
    told: dict[str, str] = {}
    foreign: dict[str, str] = {}
    for name, value in attributes:
        local = re.split("[}:]", name)[-1].lower()
        (told if local == name.lower() else foreign).setdefault(local, value)
    return foreign | told


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _address(told: Mapping[str, str], *, is_parent: bool) -> str:
    """Return the address of an outline, empty where it is a folder."""
    url = (told.get("xmlurl") or "").strip()
    if not url and not is_parent:
        url = told.get("url", "").strip()
    return re.sub(r"^feed:(//|(?=https?:))", lambda found: "http://" if found[1] else "", url)


def _judged(url: str, told: Mapping[str, str], path: str) -> tuple[ImportFailed | None, bool]:
    """Return what is to be said of an outline with an address, and whether it is a feed."""
    if _COMMAND.match(url) or told.get("xmlurltype") == _SCRIPT:
        return ImportFailed(f"“{url}” runs a program to make its feed; it was left out.", path=path), False
    if told.get("filtercmd", "").strip() or told.get("postprocess", "").strip():
        problem = ImportFailed(f"{url} was read through a program, which is not run; it is taken as it is.", path=path)
        return problem, True
    kind = told.get("type", "").strip().lower()
    if "xmlurl" in told:
        return None, True
    if kind == "include" or _LINK_TO_LIST.search(url):
        return ImportFailed(f"{url} is another list of feeds; it was left out.", path=path), False
    if kind not in _FEED_TYPES or (kind == "link" and not _LINK_TO_FEED.match(url)):
        return ImportFailed(f"{url} is the address of a page, not of a feed; it was left out.", path=path), False
    return None, True


def _kind(told: Mapping[str, str]) -> SourceKind:
    kind = told.get("sourcekind", "")
    known = kind in list(SourceKind) and kind != SourceKind.COMMAND
    return SourceKind(kind) if known else SourceKind.FEED


def _category(text: str) -> tuple[str, ...]:
    """Return the first of OPML 2.0's categories (``/Báo chí/Trong nước,/khác`` or a bare name) as a folder."""
    first = next((each for each in text.split(",") if each.strip(" /")), "")
    return tuple(name for name in map(one_line, first.split("/")) if name)[:_DEEPEST]
