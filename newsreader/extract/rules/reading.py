"""A file of site rules becomes values; what is wrong in it becomes sentences, and the sound rules stay."""

import re
import tomllib
from collections.abc import Mapping

from newsreader.extract.rules.fault import RuleFault
from newsreader.extract.rules.rule import PARTS, SiteRule
from newsreader.extract.rules.selector import Selector, read_selector

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_FEWEST = 6
"""Letters of a fingerprint: less stands in any page."""


def read_rules(text: str, name: str, *, is_own: bool) -> tuple[tuple[SiteRule, ...], tuple[str, ...]]:
    """Return the rules of a TOML text in its order, and a sentence for each that cannot be used.

    ``name`` is what the sentences call the file.
    """
    file = _File(name, is_own)
    return file.rules(text), tuple(file.problems)


class _File:
    """Reads one file; ``problems`` grows meanwhile."""

    def __init__(self, name: str, is_own: bool) -> None:
        self.problems: list[str] = []
        self._name = name
        self._is_own = is_own

    def rules(self, text: str) -> tuple[SiteRule, ...]:
        """Return the rules that can be used."""
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self.problems.append(f"{self._name} is no TOML, so none of its rules hold: {error}")
            return ()
        read = [self._rule(name, table) for name, table in tables.items()]
        return tuple(rule for rule in read if rule is not None)

    def _rule(self, name: str, table: object) -> SiteRule | None:
        try:
            return _rule(name, table, is_own=self._is_own)
        except RuleFault as fault:
            self.problems.append(f"{self._name}: the rule “{name}” is left out: {fault}.")
            return None


def _rule(name: str, table: object, *, is_own: bool) -> SiteRule:
    if not isinstance(table, Mapping):
        raise RuleFault("it is no table; a rule begins with a line that holds its name in square brackets")
    for key in table:
        if key not in ("hosts", "fingerprint", *PARTS):
            raise RuleFault(f"it has a key “{key}”, which no rule has")
    hosts = tuple(_host(host) for host in _texts(table, "hosts"))
    fingerprint = tuple(_fingerprint(text) for text in _texts(table, "fingerprint"))
    if not hosts and not fingerprint:
        raise RuleFault("it names neither hosts nor a fingerprint")
    parts = {part: _selectors(table, part) for part in PARTS if part in table}
    return SiteRule(name, parts, hosts, fingerprint, is_own)


def _texts(table: Mapping[str, object], key: str) -> list[str]:
    told = table.get(key, [])
    if not isinstance(told, list) or not all(isinstance(text, str) for text in told):
        raise RuleFault(f'“{key}” is no list of texts, such as ["one", "two"]')
    return told


def _selectors(table: Mapping[str, object], key: str) -> tuple[Selector, ...]:
    texts = _texts(table, key)
    try:
        return tuple(read_selector(text) for text in texts)
    except RuleFault as fault:
        raise RuleFault(f"in “{key}” {fault}") from None


def _host(text: str) -> str:
    host = text.strip().lower().removeprefix("www.")
    if not _HOST.fullmatch(host):
        raise RuleFault(f"“{text}” is no name of a host, such as paper.example")
    return host


def _fingerprint(text: str) -> str:
    if len(text.strip()) < _FEWEST:
        raise RuleFault(f"the fingerprint “{text}” has less than {_FEWEST} letters, which stand in any page")
    return text
