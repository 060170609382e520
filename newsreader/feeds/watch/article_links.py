"""Which links of a page are articles: each link's own marks, and what its address's shape and its place have in common.

The marks of one link are weak (a long text, a heading, a picture, an address with a number). They are pooled: a shape
or a path is worth the mean of what its links are worth, and a link is worth its own marks and those two means. A few
rounds of this settle, without any word list, which shapes and places hold the news.
"""

import math
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median, median_low

from newsreader.feeds.watch.link_titles import width
from newsreader.feeds.watch.page_links import Candidate, Place
from newsreader.feeds.watch.page_model import PageModel, Pattern, strongest
from newsreader.model.text import fold

_ROUNDS = 5
_SHAPE = 4.5
_PATH = 3.0
_CERTAIN = 0.5
_ELSEWHERE = 1.2
"""Log-odds that a link to another host of the site loses: its news, but as often its shop, its jobs, its help."""
_ALIEN = 2.0
_STRANGE_SHAPE = 1.6
_STRANGE_PATH = 1.2
_UNLISTED = 2.0
_SHORT = 2.5
_SHARE_OF_WORDS = 0.6
_FEW = 4
_CORE = 0.3
_MOST_LISTED = 0.6
_MOVES = 3
"""Addresses that must have come or gone before what stayed can count as navigation."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The links of one page with the chance (0 to 1) that each is an article, and the means behind it."""

    chances: Mapping[str, float]
    shapes: Mapping[str, float]
    paths: Mapping[str, float]


def weigh(found: Mapping[str, Candidate], model: PageModel | None = None) -> Weighed:
    """Weigh a page's candidates; what ``model`` knows of a shape or path holds, the rest is pooled from this page."""
    known_shapes = {each.text: each.weight for each in model.shapes} if model else {}
    known_paths = {each.text: each.weight for each in model.paths} if model else {}
    own = {key: _own_marks(each) for key, each in found.items()}
    chances = {key: _chance(mark + found[key].shape.likeness) for key, mark in own.items()}
    shapes: dict[str, float] = {}
    paths: dict[str, float] = {}
    by_shape = {key: [each.shape.pattern] for key, each in found.items()}
    by_path = {key: paths_of(each) for key, each in found.items()}
    at_home = {each.shape.pattern for each in found.values() if not each.shape.is_elsewhere}
    at_home = at_home or {each.shape.pattern for each in found.values()}
    listed = sum(each.is_listed for each in found.values())
    for _ in range(_ROUNDS):
        shapes = _means(by_shape, chances) | known_shapes
        paths = _means(by_path, chances) | known_paths
        core_shapes, core_paths = _core(by_shape, chances), _core(by_path, chances)
        short_of_words = _short(by_shape, found, chances) | _short(by_path, found, chances)
        is_told = listed >= _FEW and listed >= _MOST_LISTED * sum(chance > _CERTAIN for chance in chances.values())
        for key, each in found.items():
            shape, places = each.shape.pattern, by_path[key]
            by_words = _SHAPE * (shapes[shape] - 0.5)
            by_place = _PATH * (max((paths[path] for path in places), default=0.0) - 0.5)
            if core_shapes and shape not in core_shapes:
                by_words = min(0.0, by_words) - _STRANGE_SHAPE - _ALIEN * (shape not in at_home)
            if core_paths and core_paths.isdisjoint(places):
                by_place = min(0.0, by_place) - _STRANGE_PATH
            odds = own[key] + each.shape.likeness + by_words + by_place
            if short_of_words & {shape, *places}:
                odds -= _SHORT
            if is_told and not each.is_listed:
                odds -= _UNLISTED
            chances[key] = _chance(odds)
    return Weighed(chances, shapes, paths)


def articles_among(found: Mapping[str, Candidate], weighed: Weighed) -> list[Candidate]:
    """Return the candidates that are articles, in the page's order."""
    return [each for key, each in found.items() if each.title and weighed.chances[key] >= _CERTAIN]


def paths_of(candidate: Candidate) -> list[str]:
    """Return the paths of a candidate's open links, each once."""
    return list(dict.fromkeys(link.path for link in candidate.open_links))


def learned(visits: Sequence[Mapping[str, Candidate]]) -> PageModel:
    """Learn a page's build from one or several readings of it.

    With several, an address that is not in all of them has moved: shapes and paths of which some moved gain, those of
    which none moved while others did lose, the more links the more.
    """
    if not visits:
        return PageModel()
    weighed = [weigh(visit) for visit in visits]
    keys = {key for visit in visits for key in visit}
    moved = {key for key in keys if not all(key in visit for visit in visits)}
    shape_keys: defaultdict[str, set[str]] = defaultdict(set)
    path_keys: defaultdict[str, set[str]] = defaultdict(set)
    for visit in visits:
        for key, each in visit.items():
            shape_keys[each.shape.pattern].add(key)
            for path in paths_of(each):
                path_keys[path].add(key)
    has_moved = len(moved) >= _MOVES
    shapes = _patterns(shape_keys, [each.shapes for each in weighed], moved if has_moved else None, len(visits))
    paths = _patterns(path_keys, [each.paths for each in weighed], moved if has_moved else None, len(visits))
    model = PageModel(shapes=strongest(shapes), paths=strongest(paths), visits=len(visits), changed=len(moved))
    counts = [len(articles_among(visit, weigh(visit, model))) for visit in visits]
    return PageModel(model.shapes, model.paths, median_low(counts), model.visits, model.changed)


def _patterns(
    members: Mapping[str, set[str]], weights: Sequence[Mapping[str, float]], moved: set[str] | None, visits: int
) -> list[Pattern]:
    patterns = []
    for text, keys in members.items():
        told = [each[text] for each in weights if text in each]
        weight = sum(told) / len(told)
        if moved is not None:
            share = len(keys & moved) / len(keys)
            turn = 1.0 if share > 0.03 else -4.0 * min(1.0, len(keys) * (visits - 1) / 4)
            weight = _chance(_log_odds(weight) + turn)
        patterns.append(Pattern(text, round(weight, 3), max(1, round(len(keys) / visits))))
    return patterns


def _grouped(groups: Mapping[str, Sequence[str]], chances: Mapping[str, float]) -> dict[str, list[float]]:
    grouped: defaultdict[str, list[float]] = defaultdict(list)
    for key, texts in groups.items():
        for text in texts:
            grouped[text].append(chances[key])
    return grouped


def _means(groups: Mapping[str, Sequence[str]], chances: Mapping[str, float]) -> dict[str, float]:
    """Return the mean chance by pattern, drawn towards one half where few links speak."""
    return {text: (sum(told) + 0.5) / (len(told) + 1) for text, told in _grouped(groups, chances).items()}


def _core(groups: Mapping[str, Sequence[str]], chances: Mapping[str, float]) -> set[str]:
    """Return the patterns that hold most of the page's news; empty where no pattern holds several articles.

    Beside them a single link that only looks like an article is most often a campaign, a form, a page of terms.
    """
    masses = {text: sum(each for each in told if each > _CERTAIN) for text, told in _grouped(groups, chances).items()}
    largest = max(masses.values(), default=0.0)
    return {text for text, mass in masses.items() if mass >= max(2.5, _CORE * largest)} if largest >= _FEW else set()


def _short(
    groups: Mapping[str, Sequence[str]], found: Mapping[str, Candidate], chances: Mapping[str, float]
) -> set[str]:
    """Return the patterns of several links plainly shorter than the page's headlines: topics, sections, names."""
    headlines = [width(found[key].title) for key, chance in chances.items() if chance > _CERTAIN]
    if len(headlines) < _FEW:
        return set()
    enough = _SHARE_OF_WORDS * median(headlines)
    widths: defaultdict[str, list[float]] = defaultdict(list)
    for key, texts in groups.items():
        for text in texts:
            widths[text].append(width(found[key].title))
    return {
        text for text, each in widths.items() if len(each) > 2 and max(each) < 1.2 * enough and fmean(each) < enough
    }


def _own_marks(candidate: Candidate) -> float:
    """Return the log-odds that a link's words and place add to its address's."""
    size = width(candidate.title)
    total = -4.0 if size < 10 else -1.6 if size < 18 else -0.3 if size < 28 else 1.0 if size < 40 else 1.8
    links = candidate.open_links or candidate.links
    if candidate.links and not candidate.open_links:
        total -= 7.0 if all(link.place is Place.MENU for link in candidate.links) else 1.8
    total += 1.0 * any(link.is_headed for link in links)
    total += 0.5 * any(link.has_picture for link in links)
    total += 2.5 * candidate.is_listed - _ELSEWHERE * candidate.shape.is_elsewhere
    words = [word for word in candidate.shape.words if not word.isdigit()]
    said = set(re.findall(r"\w+", fold(candidate.title)))
    total += 0.8 if sum(word in said for word in words) >= 4 else 0.0
    return total


def _chance(odds: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _log_odds(chance: float) -> float:
    chance = min(0.98, max(0.02, chance))
    return math.log(chance / (1 - chance))
