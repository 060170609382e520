"""A site rule as plain values, a book of them, and which of them speak of a page."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from newsreader.extract.rules.selector import Selector
from newsreader.model.pickling import travels
from newsreader.model.urls import host_of

Selectors: TypeAlias = tuple[Selector, ...]


PREFERRED = ("body", "lead", "headline", "byline", "published")
"""Parts whose selectors are in the order of preference: the first that points to something usable is heard."""
TOGETHER = ("captions", "datelines", "lists", "comments", "drop")
"""Parts whose selectors are taken together. Datelines are places before a text that only style sets apart from it."""
PARTS = (*PREFERRED, *TOGETHER)


@travels
@dataclass(frozen=True, slots=True)
class SiteRule:
    """Where the parts of a page stand at some hosts."""

    name: str
    parts: Mapping[str, Selectors]
    """By the names in ``PARTS``. A part that is missing is not spoken of; one without selectors stands nowhere."""
    hosts: tuple[str, ...] = ()
    """Their sub-domains are meant too."""
    fingerprint: tuple[str, ...] = ()
    """Texts that the source of a page holds, all of them, whichever host it is from."""
    is_own: bool = False
    """Whether the reader wrote it; it did not ship with the program."""

    def host_in(self, url: str) -> str:
        """Return the host of the rule that an address belongs to; empty where there is none."""
        host = host_of(url)
        fitting = [own for own in self.hosts if host == own or host.endswith(f".{own}")]
        return max(fitting, key=len, default="")


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules that may speak of a page. Small enough to travel to a worker with each page once it is ``near``."""

    rules: tuple[SiteRule, ...] = ()

    def near(self, url: str) -> "RuleBook":
        """Return the rules that can speak of the page at an address: its host's, and those that any page may fit."""
        return RuleBook(tuple(rule for rule in self.rules if rule.fingerprint or rule.host_in(url)))

    def rule_for(self, url: str, source: str) -> SiteRule | None:
        """Return what all the rules for a page say together; None where none speaks of it.

        The reader's own come first, then those for hosts before those by fingerprint, the nearest host first. Of what
        several speak of, the first is heard.
        """
        speaking = [(rule, host) for rule in self.rules if (host := rule.host_in(url)) or _is_marked(rule, source)]
        if not speaking:
            return None
        speaking.sort(key=lambda told: (not told[0].is_own, -len(told[1])))
        return _together([rule for rule, _ in speaking])


NO_RULES = RuleBook()


def _is_marked(rule: SiteRule, source: str) -> bool:
    return bool(rule.fingerprint) and all(text in source for text in rule.fingerprint)


def _together(rules: list[SiteRule]) -> SiteRule:
    parts: dict[str, Selectors] = {}
    for rule in reversed(rules):
        parts.update(rule.parts)
    return replace(rules[0], parts=parts)
