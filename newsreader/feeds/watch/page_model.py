"""What was learned of a front page's build, and its form as text for the store."""

import json
from dataclasses import dataclass
from typing import Any

_VERSION = 1
_PATTERNS = 120


@dataclass(frozen=True, slots=True)
class Pattern:
    """A shape of addresses or a path of ancestors. ``weight`` 0 to 1: how surely what follows it is an article.

    ``links`` is how many addresses of the learned pages (a mean over the visits, rounded) followed it.
    """

    text: str
    weight: float
    links: int


@dataclass(frozen=True, slots=True)
class PageModel:
    """How one page tells its headlines, learned from ``visits`` readings of it.

    ``headlines`` is the median of how many it had. ``changed`` is how many addresses came or went between the visits.
    """

    shapes: tuple[Pattern, ...] = ()
    paths: tuple[Pattern, ...] = ()
    headlines: int = 0
    visits: int = 0
    changed: int = 0

    @property
    def is_useful(self) -> bool:
        """Whether the page has enough headlines to be followed as a source."""
        return self.headlines >= 3

    def to_text(self) -> str:
        """Return the model as one JSON object."""
        return json.dumps(
            {
                "version": _VERSION,
                "visits": self.visits,
                "headlines": self.headlines,
                "changed": self.changed,
                "shapes": [[each.text, each.weight, each.links] for each in self.shapes],
                "paths": [[each.text, each.weight, each.links] for each in self.paths],
            },
            ensure_ascii=False,
        )

    @classmethod
    def from_text(cls, text: str) -> "PageModel | None":
        """Read what ``to_text`` wrote; None where it is anything else and the page has to be learned anew."""
        try:
            told = json.loads(text)
            if told["version"] != _VERSION:
                return None
            return cls(
                shapes=_patterns(told["shapes"]),
                paths=_patterns(told["paths"]),
                headlines=int(told["headlines"]),
                visits=int(told["visits"]),
                changed=int(told["changed"]),
            )
        except (ValueError, TypeError, KeyError, RecursionError):
            return None


def strongest(patterns: list[Pattern]) -> tuple[Pattern, ...]:
    """Return the patterns worth keeping, most links first."""
    return tuple(sorted(patterns, key=lambda each: (-each.links, each.text))[:_PATTERNS])


def _patterns(told: Any) -> tuple[Pattern, ...]:
    return tuple(Pattern(str(text), min(1.0, max(0.0, float(weight))), int(links)) for text, weight, links in told)
