"""Made-up news text whose words are spread as in real news: a few everywhere, most of them rarely (Zipf).

Vietnamese syllables are put together from onset, rime and tone, two of them a word; English from Latin-looking pieces.
The words mean nothing; how often each comes, how long texts are and how sources differ in size is what counts.
"""

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from newsreader.model.text import nfc

_ONSETS = "b c ch d đ g gi h k kh l m n ng nh p ph qu r s t th tr v x".split()
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay e em en eo ep et i ich iêm iên iêng iêu in inh it o oa oai oan oang oc"
    " oi on ong op ot u ua uc ui um un ung uôc uôi uôn uông uy uyên ư ưa ưc ưng ươc ương ơ ơi ơm ơn ê êm ên êu ô ôc ôi"
    " ôn ông"
).split()
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_PIECES = (
    "con tra ver min sta por ter nal lic men pre dis cor gen fal mo ri sol tan ber lin dor mel cas ton wil sen har"
    " pol ish der gra vel nor fic tem por ous ing ent"
).split()


@dataclass(frozen=True, slots=True)
class Story:
    """An article's words. ``language`` is ``vi`` or ``en``; paragraphs are parted by blank lines."""

    language: str
    title: str
    lead: str
    text: str
    byline: str


class Newsroom:
    """Writes stories, the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        self._words = {"vi": self._zipf(list(self._vietnamese(40_000))), "en": self._zipf(list(self._english(40_000)))}

    def story(self) -> Story:
        """Write the next story: three of four in Vietnamese, about 220 words."""
        chance = self._chance
        language = "vi" if chance.random() < 0.75 else "en"
        length = min(1200, max(40, int(chance.lognormvariate(5.2, 0.6))))
        words = self._draw(language, length)
        paragraphs = [" ".join(words[start : start + 45]) for start in range(0, length, 45)]
        title = " ".join(self._draw(language, 9)).capitalize()
        byline = " ".join(word.title() for word in self._draw(language, 2))
        return Story(language, title, paragraphs[0][:280], "\n\n".join(paragraphs), byline)

    def common(self, language: str, rank: int) -> str:
        """Return the word of a rank, 0 the commonest."""
        return self._words[language][0][rank]

    def _draw(self, language: str, count: int) -> Sequence[str]:
        words, weights = self._words[language]
        return self._chance.choices(words, cum_weights=weights, k=count)

    def _zipf(self, words: list[str]) -> tuple[list[str], list[float]]:
        return words, list(accumulate(1 / (rank + 3) for rank in range(len(words))))

    def _vietnamese(self, count: int) -> Iterator[str]:
        syllables = [nfc(_toned(onset + rime, tone)) for onset in _ONSETS for rime in _RIMES for tone in _TONES]
        self._chance.shuffle(syllables)
        weights = [1 / (rank + 5) for rank in range(len(syllables))]
        for rank in range(count):
            # The commonest words have one syllable, nearly all others two.
            yield " ".join(self._chance.choices(syllables, weights, k=1 if rank < 300 else 2))

    def _english(self, count: int) -> Iterator[str]:
        for rank in range(count):
            yield "".join(self._chance.choices(_PIECES, k=1 if rank < 25 else self._chance.randint(2, 4)))


def source_of(chance: random.Random, sources: int) -> int:
    """Return the number of the source that brings the next story: a few bring most."""
    weights = _SHARES.setdefault(sources, list(accumulate(1 / (rank + 2) for rank in range(sources))))
    return min(bisect(weights, chance.random() * weights[-1]), sources - 1)


_SHARES: dict[int, list[float]] = {}


def _toned(syllable: str, tone: str) -> str:
    at = max(syllable.rfind(vowel) for vowel in "aăâeêioôơuưy")
    return syllable[: at + 1] + tone + syllable[at + 1 :]
