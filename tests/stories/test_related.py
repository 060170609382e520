from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from newsreader.model.article import ArticleText
from newsreader.model.ids import ArticleId
from newsreader.model.text import fold
from newsreader.stories.related import Related
from newsreader.stories.terms import told_words

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)

FIRE = (
    "Cháy kho hàng ở cảng Phú Lâm",
    "Đám cháy lớn thiêu rụi kho hàng của công ty Hải Tiến ở cảng Phú Lâm, khói đen bốc cao hàng chục mét.",
)
FIRE_AGAIN = (
    "Kho hàng cảng Phú Lâm cháy suốt đêm",
    "Lính cứu hỏa mất sáu giờ dập đám cháy tại kho của công ty Hải Tiến. Chưa rõ thiệt hại ở cảng Phú Lâm.",
)
OTHER_FIRE = (
    "Cháy chợ vải Đông Hà",
    "Lửa bùng lên từ một sạp vải lúc rạng sáng, tiểu thương chợ Đông Hà gom quần áo ra bãi xe. Bốn mươi quầy ở dãy nhà "
    "phía tây bị thiêu, không ai bị thương. Ban quản lý cho biết hệ thống báo khói đã hỏng từ năm ngoái, hứa sửa trước "
    "Tết.",
)
FILLERS = tuple(
    (f"{topic} tuần {n}", f"Chuyện {topic} của tuần {n} được kể lại với nhiều chi tiết về {place}.")
    for n, (topic, place) in enumerate(
        (topic, place)
        for topic in ("bóng đá", "giá vàng", "thời tiết", "giáo dục", "điện ảnh")
        for place in ("miền núi", "đồng bằng", "ven biển", "thành thị")
    )
)


def told(number: int, title: str, text: str, hours: float = 0, language: str = "vi") -> ArticleText:
    return ArticleText(ArticleId(number), title, "", text, language, NOON + timedelta(hours=hours))


class Archive:
    """A corpus in memory, counted without any cleverness."""

    def __init__(self, articles: Sequence[ArticleText]) -> None:
        self.articles = {article.id: article for article in articles}

    def size(self) -> int:
        return len(self.articles)

    def texts(self, ids: Sequence[ArticleId]) -> list[ArticleText]:
        return [self.articles[article] for article in ids if article in self.articles]

    def sample(self, limit: int) -> list[ArticleId]:
        return list(self.articles)[:limit]

    def frequencies(self, words: Sequence[str]) -> Mapping[str, int]:
        every = [set(told_words(article)) for article in self.articles.values()]
        return {word: sum(word in one for one in every) for word in words}

    def alike(self, words: Sequence[str], limit: int) -> list[ArticleId]:
        shared = {i: len(set(words) & set(told_words(article))) for i, article in self.articles.items()}
        return sorted((i for i in shared if shared[i]), key=lambda i: (-shared[i], i))[:limit]


def archive(*stories: tuple[str, str], hours: float = 0) -> Archive:
    told_stories = [told(n, *story, hours=n * hours) for n, story in enumerate(stories, 1)]
    return Archive([*told_stories, *(told(100 + n, *filler) for n, filler in enumerate(FILLERS))])


def test_the_same_event_is_found_and_another_fire_is_not() -> None:
    found = Related().find(ArticleId(1), archive(FIRE, FIRE_AGAIN, OTHER_FIRE), 5)
    assert [likeness.id for likeness in found] == [2]
    assert 0 < found[0].score <= 1


def test_the_reason_names_what_both_tell_in_its_own_spelling() -> None:
    (found,) = Related().find(ArticleId(1), archive(FIRE, FIRE_AGAIN), 5)
    reasons = found.why.split(", ")
    assert "Phú Lâm" in reasons
    assert len(reasons) <= 4
    assert all(fold(reason) in fold(" ".join(FIRE_AGAIN)) for reason in reasons)


def test_nothing_is_shown_rather_than_noise() -> None:
    assert Related().find(ArticleId(1), archive(OTHER_FIRE), 5) == []


def test_an_article_that_is_gone_has_no_relatives() -> None:
    assert Related().find(ArticleId(77), archive(FIRE), 5) == []


def test_what_was_told_long_ago_is_less_alike() -> None:
    at_once = Related().find(ArticleId(1), archive(FIRE, FIRE_AGAIN, hours=1), 5)
    later = Related().find(ArticleId(1), archive(FIRE, FIRE_AGAIN, hours=240), 5)
    assert later[0].score < at_once[0].score


def test_a_changed_article_is_read_anew() -> None:
    shelf, related = archive(FIRE, OTHER_FIRE), Related()
    assert related.find(ArticleId(1), shelf, 5) == []
    shelf.articles[ArticleId(2)] = told(2, *FIRE_AGAIN)
    assert [likeness.id for likeness in related.find(ArticleId(1), shelf, 5)] == [2]


def test_the_limit_keeps_the_best() -> None:
    shelf = archive(FIRE, FIRE_AGAIN, FIRE)
    assert [likeness.id for likeness in Related().find(ArticleId(1), shelf, 1)] == [3]
