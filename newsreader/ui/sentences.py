"""Sentences of the other rooms in the reader's language.

Errors carry one English sentence for people, which the log, the command line and the archive keep. The window knows the
shapes of these sentences and says each in its own language; one it does not know is shown as it is.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from newsreader.app.wording import to_say

CONTEXT = "Sentence"

SHAPES = (
    to_say("Sentence", "The name {host} could not be found. Is the address right, and the network up?"),
    to_say("Sentence", "The certificate of {host} cannot be trusted: {why}."),
    to_say("Sentence", "{host} refused the connection."),
    to_say("Sentence", "No secure connection to {host} could be made."),
    to_say("Sentence", "The network does not reach {host}."),
    to_say("Sentence", "The network was lost before {host} was reached; it is asked again at the next refresh."),
    to_say("Sentence", "{host} timed out: no connection could be made."),
    to_say("Sentence", "{host} timed out: no whole answer within {seconds} seconds."),
    to_say("Sentence", "The proxy on the way to {host} refused: {why}."),
    to_say("Sentence", "The answer of {host} is damaged: its compression cannot be undone."),
    to_say("Sentence", "The connection to {host} broke off before the answer was whole."),
    to_say("Sentence", "This is no web address: {url}"),
    to_say("Sentence", "{host} could not be asked: {why}."),
    to_say("Sentence", "{host} asks for a name and a password (401)."),
    to_say("Sentence", "{host} asks for payment (402)."),
    to_say("Sentence", "{host} refuses to hand this out (403)."),
    to_say("Sentence", "{host} has nothing at this address (404)."),
    to_say("Sentence", "{host} waited too long for the request (408)."),
    to_say("Sentence", "{host} says that this address is gone for good (410)."),
    to_say("Sentence", "{host} asks to be left alone for a while (429)."),
    to_say("Sentence", "{host} asks to be left alone for a while; it was not asked again."),
    to_say("Sentence", "A public address leads to {host}, which is in a private network; it was not asked."),
    to_say("Sentence", "The page shows no headlines that could be followed."),
    to_say("Sentence", "The rules of {host} for programs (robots.txt) cannot be read at the moment."),
    to_say("Sentence", "{host} asks programs not to fetch this page (robots.txt)."),
    to_say("Sentence", "The sitemap's compression is broken."),
    to_say("Sentence", "The sitemap declares entities; it is not read."),
    to_say("Sentence", "The sitemap unpacks to more than 50 MiB."),
    to_say("Sentence", "The sitemap is larger than 50 MiB."),
    to_say("Sentence", "The answer is empty; it is no sitemap."),
    to_say("Sentence", "The address answers with something that is no sitemap."),
    to_say("Sentence", "No feed was found at {url}, but the {count} headlines of its page can be followed."),
    to_say("Sentence", "The system has no keyring in which a password could be kept safely; nothing was stored."),
    to_say("Sentence", "The system's keyring is locked; nothing was stored. Unlock it and try again."),
    to_say("Sentence", "The system's keyring does not answer; the change was not made."),
    to_say("Sentence", "The system's keyring, which holds the password, is locked; the feed was not asked."),
    to_say("Sentence", "The system's keyring, which holds the password, does not answer; the feed was not asked."),
    to_say("Sentence", "The system's keyring, which holds the password, cannot be reached; the feed was not asked."),
    to_say("Sentence", "{host} may not hand this out for legal reasons (451)."),
    to_say("Sentence", "{host} is overloaded or being repaired (503)."),
    to_say("Sentence", "{host} has trouble of its own ({status})."),
    to_say("Sentence", "{host} answered with status {status}."),
    to_say("Sentence", "{host} sends the request round in a circle."),
    to_say("Sentence", "{host} redirects more than {count} times."),
    to_say("Sentence", "{host} sends more than {size} MB; it was not read."),
    to_say("Sentence", "The request was stopped."),
    to_say("Sentence", "The part of the program that fetches feeds ended unexpectedly. What it had stored is safe."),
    to_say("Sentence", "There is no file {path}."),
    to_say("Sentence", "The file {path} cannot be read: {why}."),
    to_say("Sentence", "The file {path} is larger than {size} MB; it was not read."),
    to_say("Sentence", "The feed took longer than {seconds} seconds to be read."),
    to_say("Sentence", "The feed made the program that reads it stop."),
    to_say("Sentence", "It took longer than {seconds} seconds to be read."),
    to_say("Sentence", "It made the program that reads it stop."),
    to_say("Sentence", "The answer is empty; it is no feed."),
    to_say("Sentence", "The address leads to a web page, not to a feed."),
    to_say("Sentence", "The feed's document defeats its parser ({why})."),
    to_say("Sentence", "The address answers with something that is no feed."),
    to_say("Sentence", "The address answers with JSON that is no feed."),
    to_say("Sentence", "{url} is subscribed already: {feed}."),
    to_say("Sentence", "{url} is subscribed already."),
    to_say("Sentence", "{url} is gone: its publisher has withdrawn it."),
    to_say("Sentence", "{url} gave no answer that can be read."),
    to_say("Sentence", "The page {url} names feeds, but none of them could be read."),
    to_say("Sentence", "No feed was found at {url}: the address is not a feed ({why}), and its page names none."),
    to_say("Sentence", "No feed was found at {url}, but the {count} articles of its sitemap can be followed."),
    to_say(
        "Sentence",
        "No feed was found at {url}, but {count} other sources of its site can be followed; choose one.",
    ),
    to_say("Sentence", "The catalogue knows no “{words}”. Type the address of a site or of a feed."),
    to_say("Sentence", "{url} offers {count} feeds; choose one."),
    to_say(
        "Sentence",
        "“{text}” is not an address that can be subscribed to: it must be a web address (http or https) or a file.",
    ),
    to_say("Sentence", "The page {url} took too long to be understood."),
    to_say("Sentence", "The page {url} made the program that reads it stop."),
    to_say("Sentence", "Saving {url} was stopped."),
    to_say("Sentence", "{path} is larger than {size} MB."),
    to_say("Sentence", "{path} is larger than {size} GB."),
    to_say("Sentence", "{path} cannot be read: {why}."),
    to_say("Sentence", "{path} is empty."),
    to_say(
        "Sentence",
        "{path} is neither a list of feeds (OPML, Newsboat's urls, one address a line, the database of RSS Guard or "
        "QuiteRSS), nor a JSON Feed, nor a saved page (.html, .mhtml, .warc, .webarchive).",
    ),
    to_say(
        "Sentence",
        "{path} is a database, but neither RSS Guard's nor QuiteRSS's: it has no feeds as they keep them.",
    ),
    to_say(
        "Sentence",
        "{name}: the extension says what is written: .opml (feeds) or .json (articles as JSON Feed).",
    ),
    to_say("Sentence", "{path} cannot be imported: {why}"),
    to_say("Sentence", "{path} holds no article text that could be recognised."),
    to_say("Sentence", "{path} holds no saved pages (.html, .mhtml, .warc)."),
    to_say("Sentence", "its parts cannot be told apart"),
    to_say("Sentence", "it is damaged"),
    to_say("Sentence", "it has too many lines"),
    to_say("Sentence", "{path} cannot be read: it takes too much memory."),
    to_say("Sentence", "it holds no page"),
    to_say("Sentence", "it does not begin with a record"),
    to_say("Sentence", "The file is damaged or cut off after {count} records."),
    to_say("Sentence", "Only the first {count} parts of the file were read."),
    to_say("Sentence", "The file holds more than is read of one file."),
    to_say("Sentence", "{path} cannot be written: {why}."),
    to_say("Sentence", "{path} is no OPML file: it has no list of subscriptions."),
    to_say("Sentence", "“{url}” runs a program to make its feed; it was left out."),
    to_say("Sentence", "{url} was read through a program, which is not run; it is taken as it is."),
    to_say("Sentence", "“{name}” is a query over other feeds; it was left out."),
    to_say("Sentence", "{url} is another list of feeds; it was left out."),
    to_say("Sentence", "{url} is the address of a page, not of a feed; it was left out."),
    to_say("Sentence", "{url} stands in a broken line of the list; it was left out."),
    to_say("Sentence", "There is no feed in a folder “{name}”."),
    to_say("Sentence", "This is no JSON Feed: it has no list of items."),
    to_say("Sentence", "There is no article {id}."),
    to_say("Sentence", "There is no feed {id}."),
    to_say("Sentence", "The server of {feed} names no new address."),
    to_say("Sentence", "The site of {feed} names no other feed."),
    to_say("Sentence", "{feed} belongs to no site that could be looked at."),
    to_say("Sentence", "The publisher says that this feed is gone for good (410)."),
    to_say("Sentence", "The feed could not be read."),
    to_say("Sentence", "The system has no keyring in which a password could be kept safely; nothing was stored."),
    to_say("Sentence", "“{sign}” is not understood here."),
    to_say("Sentence", "“)” closes no parenthesis."),
    to_say("Sentence", "“{sign}” stands between two words or groups; one of them is missing."),
    to_say("Sentence", "Parentheses go deeper than {count} levels."),
    to_say("Sentence", "“OR” joins at most {count} words or groups."),
    to_say("Sentence", "Words near each other are looked for in one field."),
    to_say("Sentence", "“=” and “~” do not go together."),
    to_say("Sentence", "Readers' comments cannot be searched yet."),
    to_say("Sentence", "No article has a note: notes cannot be written yet."),
    to_say("Sentence", "No article is known to be gone: nobody asks yet whether a page is still there."),
    to_say("Sentence", "“{word}:{value}” is not understood; after “{again}:” comes {values}."),
    to_say("Sentence", "“{value}” is no date; write 2024, 2024-07, 2024-07-01, today, yesterday or -7d."),
    to_say("Sentence", "The profile {path} cannot be made: {why}."),
    to_say(
        "Sentence",
        "Another program is writing to the archive {path}. Nothing was changed; try again when it is done.",
    ),
    to_say(
        "Sentence",
        "The disk that holds {path} is full. What was stored before is safe; the last change was not made.",
    ),
    to_say(
        "Sentence",
        "The archive {path} is damaged ({why}). Nothing was changed. Keep a copy of the file first of all.",
    ),
    to_say("Sentence", "The archive {path} cannot be used: {why}."),
    to_say("Sentence", "The command “{command}” cannot be understood: it is empty, or a quotation mark is open."),
    to_say("Sentence", "The command {name} cannot be run: {why}."),
    to_say("Sentence", "The command {name} ended with status {status}."),
    to_say("Sentence", "The command {name} ended with status {status}: {why}."),
    to_say("Sentence", "The command {name} took longer than {count} seconds and was stopped."),
    to_say("Sentence", "The command {name} wrote more than {count} MB; it was not read."),
    to_say("Sentence", "{path} is no backup of Newsreader."),
    to_say("Sentence", "{path} is damaged: its database is not what was put in."),
    to_say("Sentence", "{path} is damaged: {why}."),
    to_say("Sentence", "The archive in {path} is damaged; nothing was changed."),
    to_say("Sentence", "{path} holds no archive of Newsreader."),
    to_say("Sentence", "Another program has the archive {path} open. Nothing was changed; close it and try again."),
    to_say(
        "Sentence",
        "The archive {path} was written by a newer version of Newsreader. "
        "Nothing was changed; please use that version.",
    ),
    to_say("Sentence", "The disk that holds {path} is full. What was stored before is safe."),
    to_say("Sentence", "Pictures cannot be stored in {path}: {why}."),
    to_say("Sentence", "The picture {id} is missing or damaged."),
    to_say("Sentence", "What the address holds is not a picture of a known kind."),
    to_say("Sentence", "The picture claims a size of {width} × {height} pixels."),
    to_say("Sentence", "{path} is no TOML, so none of its rules hold: {why}"),
    to_say("Sentence", "{path}: the rule “{rule}” is left out: {why}."),
    to_say("Sentence", "{path} cannot be read: it is no text in UTF-8."),
    to_say("Sentence", "it is no table; a rule begins with a line that holds its name in square brackets"),
    to_say("Sentence", "it has a key “{key}”, which no rule has"),
    to_say("Sentence", "it names neither hosts nor a fingerprint"),
    to_say("Sentence", '“{key}” is no list of texts, such as ["one", "two"]'),
    to_say("Sentence", "in “{key}” {why}"),
    to_say("Sentence", "“{host}” is no name of a host, such as paper.example"),
    to_say("Sentence", "the fingerprint “{text}” has less than {count} letters, which stand in any page"),
    to_say("Sentence", "an empty text is no selector"),
    to_say("Sentence", "“{start}…” is too long for a selector"),
    to_say("Sentence", "“{selector}” is no selector that is understood here, from “{place}” on"),
)
"""Sentences with names for what differs. Of several that fit, the one with the most words of its own is meant."""

_NAME = re.compile(r"\{(\w+)\}")
_ADDRESS = re.compile(r"(?P<address>\S+): (?P<why>.+)", re.DOTALL)
"""A problem among several: the address it is about, then the sentence."""


def sentence_said(sentence: str) -> str:
    """Return a sentence in the language of the window; one within it, as the reason, is said in it too."""
    for shape, pattern in _patterns():
        found = pattern.fullmatch(sentence)
        if found is None:
            continue
        said = QCoreApplication.translate(CONTEXT, shape)
        return _filled(said, {name: _value_said(value) for name, value in found.groupdict().items()})
    about = _ADDRESS.fullmatch(sentence)
    return f"{about['address']}: {sentence_said(about['why'])}" if about is not None else sentence


def _filled(shape: str, values: dict[str, str]) -> str:
    """Return a shape with its names filled in; the values may hold braces."""
    return _NAME.sub(lambda place: values.get(place[1], place[0]), shape)


def _value_said(value: str) -> str:
    """Return what stands for a name: a sentence, with or without its full stop, is said; anything else stays."""
    said = sentence_said(value) if " " in value else value
    if said == value and " " in value and not value.endswith("."):
        with_stop = sentence_said(f"{value}.")
        said = value if with_stop == f"{value}." else with_stop.removesuffix(".")
    return said


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    ordered = sorted(SHAPES, key=lambda shape: -len(_NAME.sub("", shape)))
    return tuple((shape, re.compile(_pattern(shape), re.DOTALL)) for shape in ordered)


def _pattern(shape: str) -> str:
    parts = _NAME.split(shape)
    return "".join(re.escape(part) if at % 2 == 0 else f"(?P<{part}>.+?)" for at, part in enumerate(parts))
