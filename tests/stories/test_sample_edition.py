"""The sample edition's own stories: small archives must tell what belongs together too."""

from datetime import UTC, datetime
from itertools import combinations

import pytest

from newsreader.extract.page import extract
from newsreader.model.article import ArticleText
from newsreader.model.ids import ArticleId
from newsreader.model.resources import resource
from newsreader.stories.clusters import clusters
from newsreader.stories.related import Related
from tests.stories.test_related import Archive

STORIES = {
    "train": ("doan-tau-dau-tien", "ngu-dan-cat-hai", "first-trial-train", "sand-bags-first"),
    "storm": ("bao-so-14-suy-yeu", "bao-so-14-vao-bo", "5-300-tau-ca", "dem-trong-nha-thi-dau"),
    "football": ("nu-hong-linh-vo-dich", "dem-khong-ngu", "hong-linh-champions"),
    "library": ("thu-vien-pho-vong", "hanoi-ward-opens", "hanoi-library-that"),
    "wind": ("ba-tua-bin", "dien-gio-sao-mai", "first-power-from"),
    "salt": ("ranh-man-vao-sau", "salt-line-to-reach"),
}


def story_of(address: str) -> str | None:
    return next((story for story, parts in STORIES.items() if any(part in address for part in parts)), None)


@pytest.fixture(scope="module")
def edition() -> dict[ArticleId, tuple[str, ArticleText]]:
    """Every article of the sample edition with its address."""
    root = resource("sample")
    found: dict[ArticleId, tuple[str, ArticleText]] = {}
    for path in sorted(
        path for path in root.rglob("*.htm*") if any(char.isdigit() for char in str(path.relative_to(root)))
    ):
        address = f"https://{path.relative_to(root).as_posix()}"
        parts = extract(path.read_bytes(), address)
        number = ArticleId(len(found) + 1)
        time = parts.published or datetime(2026, 11, 20, tzinfo=UTC)
        found[number] = address, ArticleText(number, parts.title, parts.lead, parts.text, parts.language, time)
    return found


def test_every_article_of_a_story_told_twice_in_a_language_has_related_ones_and_nobody_has_strangers(
    edition: dict[ArticleId, tuple[str, ArticleText]],
) -> None:
    archive, related = Archive([text for _, text in edition.values()]), Related()
    assert len(edition) > 30
    for number, (address, article) in edition.items():
        found = {story_of(edition[likeness.id][0]) for likeness in related.find(number, archive, 10)}
        story = story_of(address)
        language = article.language[:2]
        others = [
            other
            for other, (where, text) in edition.items()
            if other != number and story is not None and story_of(where) == story and text.language[:2] == language
        ]
        assert found <= {story} - {None}, address
        assert bool(found) or not others, address


def test_clusters_hold_articles_of_one_story_alone(edition: dict[ArticleId, tuple[str, ArticleText]]) -> None:
    for cluster in clusters([text for _, text in edition.values()]):
        for one, other in combinations(cluster.articles, 2):
            assert story_of(edition[one][0]) == story_of(edition[other][0]) is not None
