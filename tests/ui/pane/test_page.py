from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newsreader.model.article import BlockKind, BlockLink, Comment, LinkBlock, Picture, RelatedArticle
from newsreader.model.ids import ArticleId
from newsreader.ui.pane.figures import shown_size
from newsreader.ui.pane.page import article_page, direction_of, reading_minutes, tail
from newsreader.ui.pane.style import PageStyle
from newsreader.ui.pane.words import page_words
from newsreader.ui.tokens import make
from tests.support.pages import NOW, PARAGRAPH, article, row

WORDS = page_words(NOW)
STYLE = PageStyle(make(), 0, 600)
STORED = Picture("https://bao.example/a.jpg", "Tàu vào ga.", "Hoàng Phúc", width=1200, height=800, sha256="a")


def test_head_stands_in_reading_order() -> None:
    page = article_page(article(tags=("đường sắt",), agency="Theo TTXVN"), WORDS, STYLE)
    parts = [
        "Thời sự",
        "<h1>Chuyến tàu",
        'class="lead"',
        "Hoàng Phúc",
        "Theo TTXVN",
        "Báo Miền Trung",
        "min read",
        "#đường sắt",
    ]
    places = [page.index(part) for part in parts]
    assert places == sorted(places)
    assert page.index("Đoàn tàu rời ga") > places[-1]


def test_text_of_the_article_never_becomes_markup() -> None:
    page = article_page(article(title="<b>1 < 2</b>", byline="<i>x</i>", lead='"<u>"', tags=('"><s>',)), WORDS, STYLE)
    assert "<b>1" not in page
    assert "<i>x" not in page
    assert "<u>" not in page
    assert "<s>" not in page


def test_lead_that_the_body_begins_with_is_shown_once() -> None:
    lead = "Ngành đường sắt nối lại chuyến tàu giữa Hà Nội và Đà Nẵng."
    page = article_page(article(f"<p><b>{lead}</b></p><p>Thân bài.</p>", lead=lead), WORDS, STYLE)
    assert page.count("Ngành đường sắt") == 1
    assert 'class="lead"' in page


def test_lead_cut_from_the_first_paragraph_gives_way_to_it() -> None:
    page = article_page(article(f"<p>{PARAGRAPH}{PARAGRAPH}</p>", lead=f"{PARAGRAPH[:60]}…"), WORDS, STYLE)
    assert 'class="lead"' not in page


def test_headline_repeated_in_the_body_is_dropped() -> None:
    page = article_page(article("<h1>Chuyến tàu đầu tiên về Đà Nẵng</h1><p>Thân.</p>"), WORDS, STYLE)
    assert page.count("Chuyến tàu đầu tiên về Đà Nẵng") == 1


def test_figure_has_its_final_size_then_caption_and_credit() -> None:
    page = article_page(article(f'<img src="{STORED.src}">', pictures=(STORED,)), WORDS, STYLE)
    assert (
        '<img src="stored:a" width="600" height="400"/></p><p class="caption">Tàu vào ga.&nbsp; <i>Hoàng Phúc</i></p>'
        in page
    )


def test_pictures_of_a_gallery_tell_their_number_before_the_caption() -> None:
    second = Picture("https://bao.example/b.jpg", width=1200, height=800, sha256="b")
    html = f'<figure><figure><img src="{STORED.src}"></figure><figure><img src="{second.src}"></figure></figure>'
    page = article_page(article(html, pictures=(STORED, second)), WORDS, STYLE)
    told = '<span class="strong">1/2</span>&nbsp; Tàu vào ga.&nbsp; <i>Hoàng Phúc</i>'
    first = f'<p class="caption-in-gallery">{told}</p>'
    assert first in page
    assert page.index(first) < page.index("stored:b")
    assert '<p class="caption"><span class="strong">2/2</span></p>' in page


def test_picture_not_in_the_body_opens_it() -> None:
    page = article_page(article(pictures=(STORED,)), WORDS, STYLE)
    assert page.index("stored:a") < page.index("Đoàn tàu rời ga")


def test_picture_not_stored_is_told_quietly_with_its_caption() -> None:
    absent = Picture("https://bao.example/b.jpg", "Ga Huế.")
    page = article_page(article(f'<img src="{absent.src}">', pictures=(absent,)), WORDS, STYLE)
    assert "not stored yet" in page
    assert "Ga Huế." in page
    assert "<img" not in page


def test_picture_not_stored_and_without_words_leaves_no_trace() -> None:
    absent = Picture("https://bao.example/b.jpg")
    assert "not stored" not in article_page(article(f'<img src="{absent.src}">', pictures=(absent,)), WORDS, STYLE)


def test_no_address_of_a_picture_elsewhere_reaches_the_page() -> None:
    page = article_page(
        article(f'<img src="{STORED.src}"><img src="https://t.example/1.gif">', pictures=(STORED,)), WORDS, STYLE
    )
    assert "https://t.example" not in page
    assert STORED.src not in page


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((1200, 800), (600, 400)),
        ((400, 200), (600, 300)),
        ((120, 90), (120, 90)),
        ((600, 1200), (375, 750)),
        ((None, None), (600, 400)),
    ],
)
def test_pictures_are_as_wide_as_the_column_unless_small_or_tall(
    size: tuple[int | None, int | None], shown: tuple[int, int]
) -> None:
    assert shown_size(Picture("x", width=size[0], height=size[1]), 600) == shown


def test_modified_later_is_told() -> None:
    page = article_page(article(modified=NOW - timedelta(minutes=5)), WORDS, STYLE)
    assert "Updated 5 min" in page
    assert "Updated" not in article_page(article(), WORDS, STYLE)


def test_language_sets_the_direction() -> None:
    assert direction_of("ar-EG") == direction_of("he") == "rtl"
    assert direction_of("vi") == direction_of("") == ""
    assert '<h1 dir="rtl">' in article_page(article(language="ar"), WORDS, STYLE)


def test_reading_time_knows_words_and_signs() -> None:
    assert reading_minutes("một " * 720) == 3
    assert reading_minutes("漢" * 1000) == 2
    assert reading_minutes("") == 1


def test_related_come_first_then_the_publishers_lists_then_comments_folded() -> None:
    blocks = (
        LinkBlock(
            "Có thể bạn quan tâm",
            BlockKind.INTEREST,
            (
                BlockLink("Trong kho", "https://bao.example/9", "Tóm tắt.", None, ArticleId(9)),
                BlockLink("Ngoài kho", "https://bao.example/8?a=1&b=2"),
            ),
        ),
        LinkBlock("Rỗng", BlockKind.MORE, ()),
    )
    shown = article(blocks=blocks, comments=(Comment("Lan", "Hay quá"), Comment("Đức", "Đúng", reply_to=0)))
    html = tail(shown, [RelatedArticle(row(5, title="Bài liên quan"), 0.5, "Đà Nẵng, tàu")], WORDS)
    parts = [
        "Related stories",
        'article:5"',
        "Đà Nẵng, tàu",
        "Có thể bạn quan tâm",
        'article:9"',
        "offline",
        "Tóm tắt.",
        "a=1&amp;b=2",
    ]
    places = [html.index(part) for part in [*parts, "do:comments"]]
    assert places == sorted(places)
    assert "Rỗng" not in html
    assert "(2)" in html
    assert "Hay quá" not in html
    assert "Hay quá" in tail(shown, [], WORDS, has_comments_open=True)


def test_page_is_the_same_for_the_same_values(tmp_path: Path) -> None:
    assert article_page(article(), WORDS, STYLE) == article_page(article(), WORDS, STYLE)


def test_scripts_without_slanted_letters_stay_upright() -> None:
    arabic = Picture("https://bao.example/c.jpg", caption="الجرس", credit="سامي الحلو", sha256="c")
    html = "<p><em>القديم</em> và <em>tàu <b>đêm</b></em>, <i>夜行</i></p>"
    page = article_page(article(html, pictures=(arabic,)), WORDS, STYLE)
    assert "القديم và <i>tàu <b>đêm</b></i>, 夜行" in page
    assert "<i>سامي" not in page


def test_a_caption_runs_in_its_articles_direction() -> None:
    read = article("<p>النص</p>", pictures=(STORED,))
    page = article_page(replace(read, row=replace(read.row, language="ar")), WORDS, STYLE)
    assert '<p class="caption" dir="rtl">' in page
