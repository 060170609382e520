from datetime import UTC, datetime, timedelta
from random import Random

from newsreader.model.article import ArticleText
from newsreader.model.ids import ArticleId
from newsreader.stories.clusters import Cluster, clusters

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)

BRIDGE = (
    ("Sập cầu treo Nậm Cang", "Cầu treo Nậm Cang sập lúc sáng sớm khi đoàn xe chở gỗ đi qua suối."),
    ("Cầu treo Nậm Cang bị sập", "Đoàn xe chở gỗ rơi xuống suối khi cầu treo Nậm Cang đứt cáp."),
    ("Vì sao cầu Nậm Cang sập", "Cáp cầu treo Nậm Cang đã gỉ, đoàn xe chở gỗ nặng gấp ba tải trọng."),
)
BUS = (
    (
        "Xe khách lật trên đèo Ô Quy",
        "Xe khách giường nằm lật ở đèo Ô Quy, mười hai hành khách bị thương. Các bác sĩ bệnh viện huyện Tân Lạc mổ "
        "cho ba người gãy chân. Công an khám nghiệm phanh và hộp đen.",
    ),
    (
        "Lật xe giường nằm ở đèo Ô Quy",
        "Hành khách xe giường nằm kể phút phanh mất tác dụng trên đèo Ô Quy trong sương. Bệnh viện huyện Tân Lạc cho "
        "chín người bị thương về nhà, ba người gãy chân còn nằm lại.",
    ),
)
TRUCK = (
    (
        "Dưa hấu lăn đầy đèo Mã Pha",
        "Xe tải chở dưa hấu lật ở đèo Mã Pha, người dân nhặt dưa trả tài xế. Học sinh trường bản đội mũ che nắng, "
        "khuân từng quả lên lề. Chiều cùng ngày cả tám tấn hàng được bán lại cho lái buôn.",
    ),
    (
        "Dân giúp tài xế xe dưa hấu ở đèo Mã Pha",
        "Người dân đèo Mã Pha nhặt dưa hấu trả tài xế xe tải bị lật. Anh bán lại tám tấn hàng cho lái buôn bên lề, "
        "rồi mua vở tặng học sinh trường bản đã khuân dưa giúp mình.",
    ),
)


def told(number: int, story: tuple[str, str], hours: float) -> ArticleText:
    return ArticleText(ArticleId(number), story[0], "", story[1], "vi", NOON + timedelta(hours=hours))


OTHERS = tuple(
    (f"{topic} ở {place}", f"Chuyện {topic.lower()} được kể với nhiều chi tiết lạ từ {place}, nơi ít ai ngờ tới.")
    for topic, place in zip(
        ("Giá vàng", "Bóng đá", "Mùa thi", "Phim mới", "Chợ nổi", "Lúa hè thu", "Xăng dầu", "Triển lãm", "Nắng nóng"),
        ("miền núi", "nhà máy", "trường làng", "rạp cũ", "sông Hậu", "cánh đồng", "cây xăng", "bảo tàng", "phố cổ"),
        strict=True,
    )
)
"""What else was told that day, each thing once."""


def found(articles: list[ArticleText]) -> list[list[int]]:
    """Return the ids of the stories told more than once, among other news."""
    others = [told(100 + n, other, n) for n, other in enumerate(OTHERS)]
    return [list(cluster.articles) for cluster in clusters([*articles, *others]) if min(cluster.articles) < 100]


def test_two_accidents_on_one_day_stay_apart() -> None:
    told_once = [told(1, BUS[0], 0), told(2, TRUCK[0], 1), told(3, BUS[1], 2), told(4, TRUCK[1], 3)]
    assert found(told_once) == [[1, 3], [2, 4]]


def test_a_story_goes_on_as_long_as_it_is_told_within_the_window() -> None:
    articles = [told(n, story, 60 * n) for n, story in enumerate(BRIDGE)]
    assert found([*articles, told(9, BUS[0], 1), told(10, BUS[1], 2)]) == [[0, 1, 2], [9, 10]]


def test_a_story_told_again_after_the_window_is_another() -> None:
    articles = [told(1, BRIDGE[0], 0), told(2, BRIDGE[1], 1), told(3, BRIDGE[2], 120)]
    assert found(articles) == [[1, 2], [3]]


def test_the_order_of_arrival_does_not_matter() -> None:
    articles = [told(n, story, n) for n, story in enumerate((*BRIDGE, *BUS, *TRUCK))]
    expected = clusters(articles)
    Random(3).shuffle(articles)
    assert clusters(articles) == expected


def test_the_title_is_the_headline_nearest_to_the_others() -> None:
    articles = [told(n, story, n) for n, story in enumerate(BRIDGE)]
    others = [told(100 + n, other, n) for n, other in enumerate(OTHERS)]
    assert Cluster([ArticleId(0), ArticleId(1), ArticleId(2)], BRIDGE[0][0]) in clusters([*articles, *others])


def test_no_articles_are_no_stories() -> None:
    assert clusters([]) == []
