"""A site rule as plain values, a book of them, and which of them speak of a page."""

from dataclasses import dataclass, fields, replace
from typing import TypeAlias

from newsreader.extract.rules.selector import Selector
from newsreader.model.pickling import travels
from newsreader.model.urls import host_of

Selectors: TypeAlias = tuple[Selector, ...]


@travels
@dataclass(frozen=True, slots=True)
class SiteRule:
    """Where the parts of a page stand at some hosts. None: the rule does not speak of it; empty: it stands nowhere.

    ``body``, ``lead``, ``headline``, ``byline`` and ``published`` are in the order of preference, the others are
    taken together.
    """

    name: str
    hosts: tuple[str, ...] = ()
    """Their sub-domains are meant too."""
    fingerprint: tuple[str, ...] = ()
    """Texts that the source of a page holds, all of them, whichever host it is from."""
    is_own: bool = False
    """Whether the reader wrote it; it did not ship with the program."""
    body: Selectors | None = None
    lead: Selectors | None = None
    headline: Selectors | None = None
    byline: Selectors | None = None
    published: Selectors | None = None
    captions: Selectors | None = None
    datelines: Selectors | None = None
    """Places before a text that only the page's style sets apart from it."""
    lists: Selectors | None = None
    comments: Selectors | None = None
    drop: Selectors | None = None

    def host_in(self, url: str) -> str:
        """Return the host of the rule that an address belongs to; empty where there is none."""
        host = host_of(url)
        fitting = [own for own in self.hosts if host == own or host.endswith(f".{own}")]
        return max(fitting, key=len, default="")


PARTS = tuple(field.name for field in fields(SiteRule) if field.name not in ("name", "hosts", "fingerprint", "is_own"))
"""What a rule may say of a page."""


@travels
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
    said = {
        part: next((told for rule in rules if (told := getattr(rule, part)) is not None), None) for part in PARTS
    }
    return replace(rules[0], **said)
