"""Why two articles are related, in words that people understand: shared names and terms as the article spells them."""

from collections.abc import Iterator
from itertools import pairwise

from newsreader.model.article import ArticleText
from newsreader.model.text import fold
from newsreader.stories.terms import Terms, beginning, names, pair_id, pairs, single_words, word_id

_REASONS = 4
_NAME_BONUS = 2.0
_LETTERS = 4
"""Letters from which a single word is a reason."""


class Reasons:
    """What one article could share with others."""

    def __init__(self, asked: ArticleText) -> None:
        self._phrases: list[tuple[str, str, list[int], float]] = []
        seen: set[str] = set()
        for phrase, bonus in _phrases(asked):
            folded = fold(phrase)
            if folded not in seen:
                seen.add(folded)
                self._phrases.append((folded, phrase, _terms(folded), bonus))

    def why(self, other: ArticleText, shared: Terms) -> str:
        """Return a few names and terms that both tell, the weightiest first, joined by commas.

        ``shared`` is what each shared term adds to the likeness. The spelling is that of the article asked about.
        """
        weighed = [
            (-bonus * sum(shared.get(term, 0.0) for term in told), folded, phrase)
            for folded, phrase, told, bonus in self._phrases
            if all(term in shared for term in told)
        ]
        theirs = fold(f"{other.title} {other.lead} {beginning(other)}")
        chosen: list[str] = []
        used: set[str] = set()
        for weight, folded, phrase in sorted(weighed):
            words = set(folded.split())
            if weight < 0 and not words & used and folded in theirs:
                chosen.append(phrase)
                used |= words
            if len(chosen) == _REASONS:
                break
        return ", ".join(chosen)


def _terms(folded: str) -> list[int]:
    words = [word_id(word) for word in folded.split()]
    return [*words, *(pair_id(first, second) for first, second in pairwise(words))]


def _phrases(article: ArticleText) -> Iterator[tuple[str, float]]:
    """Return what may be said with its worth, names first so that their spelling stands."""
    parts = (article.title, article.lead, beginning(article))
    for part in parts:
        yield from ((name, _NAME_BONUS) for name in names(part))
    for part in parts:
        yield from ((pair, 1.0) for pair in pairs(part))
        yield from ((word, 1.0) for word in single_words(part) if len(word) >= _LETTERS)
