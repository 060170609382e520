"""Captions and credits in the mark-ups of many systems, Vietnamese ones first."""

import pytest

from tests.extract.picture_pages import CLOSING, OPENING, page_of, told

CAPTION = "Ghe chở dứa ghé vào nhau lúc năm giờ sáng"

_STYLES = {
    "rows of a table": "<table class=image align=center><tbody><tr><td><img src=/a/ghe.jpg></td></tr>"
    f"<tr><td class=image_desc>{CAPTION}. Ảnh: Thu Hà</td></tr></tbody></table>",
    "rows of a table without names": "<table><tr><td><img src=/a/ghe.jpg></td></tr>"
    f"<tr><td><em>{CAPTION}. Ảnh: Thu Hà</em></td></tr></table>",
    "a sortable box in preview": "<div class=VCSortableInPreviewMode type=Photo><div><a href=/a/ghe.jpg>"
    "<img src=/a/ghe.jpg id=img_1 w=1200 h=800></a></div>"
    f"<div class=PhotoCMS_Caption><p data-placeholder='[nhập chú thích]'>{CAPTION}. Ảnh: Thu Hà</p></div></div>",
    "a sortable figure with the author apart": "<figure class='VCSortableInPreviewMode alignJustify'>"
    f"<div><img src=/a/ghe.jpg></div><figcaption class=PhotoCMS_Caption><p>{CAPTION}.</p>"
    "<p class=PhotoCMS_Author>Ảnh: Thu Hà</p></figcaption></figure>",
    "a paragraph called caption": "<p class=pImage><img src=/a/ghe.jpg></p>"
    f"<p class=pCaption>{CAPTION}. Ảnh: Thu Hà</p>",
    "an italic paragraph below": f"<p align=center><img src=/a/ghe.jpg></p><p><em>{CAPTION}. Ảnh: Thu Hà</em></p>",
    "a centred paragraph below": "<div><img src=/a/ghe.jpg></div>"
    f"<p style='text-align: center;'>{CAPTION}. Ảnh: Thu Hà</p>",
    "a signed line below": f"<div><img src=/a/ghe.jpg></div><p>{CAPTION} (Ảnh: Thu Hà).</p>",
    "a figure": f"<figure><img src=/a/ghe.jpg><figcaption>{CAPTION}. Ảnh: Thu Hà</figcaption></figure>",
    "a figure with its caption after it": "<div class=media><figure><img src=/a/ghe.jpg></figure>"
    f"<figcaption>{CAPTION}. Ảnh: Thu Hà</figcaption></div>",
    "a figure whose box is followed by the caption": "<div><div class=media><figure><img src=/a/ghe.jpg></figure></div>"
    f"<div class=caption><figcaption>{CAPTION}.</figcaption><figcaption itemprop=author>Ảnh: Thu Hà</figcaption></div>"
    "</div>",
    "a caption in runs hidden from screen readers": "<figure><img src=/a/ghe.jpg><figcaption>"
    f"<span aria-hidden=true>{CAPTION}.</span><span class=image-byline> Ảnh: Thu Hà</span></figcaption></figure>",
    "a caption broken by a line": "<figure><img src=/a/ghe.jpg><figcaption>"
    f"{CAPTION}.<br>Ảnh: Thu Hà</figcaption></figure>",
    "the credit before the caption": "<figure><img src=/a/ghe.jpg><figcaption>"
    f"<div>Ảnh: Thu Hà</div> {CAPTION}.</figcaption></figure>",
    "the credit over the picture": "<div class=pic-wide><span>Ảnh: Thu Hà</span><img src=/a/ghe.jpg>"
    f"<div>{CAPTION}.</div></div>",
    "the credit in a line of its own": "<div><img src=/a/ghe.jpg></div>"
    f"<p class=caption>{CAPTION}.</p><p>Ảnh: Thu Hà</p>",
    "a caption for a script": f"<a href=/a/ghe.jpg data-sub-html='<p>{CAPTION}. Ảnh: Thu Hà</p>'>"
    "<img src=/a/ghe.jpg></a>",
    "caption and credit in attributes": f"<img src=/a/ghe.jpg data-caption='{CAPTION}.' data-credit='Thu Hà'>",
    "a caption of an e-magazine": "<div class='e-magazine-photo image-full'><picture><source srcset=/a/ghe.jpg>"
    f"<img src=/a/ghe.jpg></picture><div class=img-desc>{CAPTION}. Ảnh: Thu Hà</div></div>",
    "a copyright sign": "<div class=wp-caption><img src=/a/ghe.jpg>"
    f"<p class=wp-caption-text>{CAPTION}. © Thu Hà</p></div>",
}


@pytest.mark.parametrize("style", _STYLES)
def test_caption_and_credit_are_with_their_picture_and_not_in_the_text(style: str) -> None:
    parts = page_of(_STYLES[style])
    (picture,) = told(parts)
    assert picture[0] == "ghe.jpg"
    assert picture[1].rstrip(".") == CAPTION
    assert picture[2] == "Thu Hà"
    assert CAPTION not in parts.text
    assert "Thu Hà" not in parts.text
    assert parts.html.count(CAPTION) == 1
    assert parts.text.count("Đoạn") == 8


@pytest.mark.parametrize("style", _STYLES)
def test_a_picture_stands_where_the_page_has_it(style: str) -> None:
    html = page_of(_STYLES[style]).html
    assert html.index("Đoạn mở số 3") < html.index("ghe.jpg") < html.index("Đoạn kết số 0")


def test_the_text_equal_to_the_alternative_text_is_the_caption() -> None:
    parts = page_of(
        "",
        above=f"<div><div><picture><img src=/a/ghe.jpg alt='{CAPTION}.'></picture></div>"
        f"<div class=meta2><span>{CAPTION}.</span><small>dpa</small></div></div>",
    )
    assert told(parts) == [("ghe.jpg", f"{CAPTION}.", "dpa")]


def test_a_caption_that_repeats_the_headline_is_kept() -> None:
    title = "Chợ nổi thức giấc trước bình minh"
    parts = page_of(f"<figure><img src=/a/ghe.jpg><figcaption><p>{title}</p></figcaption></figure>")
    assert told(parts) == [("ghe.jpg", title, "")]


@pytest.mark.parametrize("label", ["Video", "Vídeo", "Vidéo", "Galería", "Play video"])
def test_the_word_on_a_control_is_no_caption(label: str) -> None:
    assert told(page_of(f"<figure><img src=/a/ghe.jpg><span class=pill>{label}</span></figure>")) == [
        ("ghe.jpg", "", "")
    ]


def test_names_of_files_are_no_caption() -> None:
    parts = page_of("<p><img src=/a/ghe.jpg alt='5639 0f64c83e8c6c7032297d' data-caption='IMG_2034.JPG'></p>")
    assert told(parts) == [("ghe.jpg", "", "")]
    assert parts.pictures[0].alt == ""
    assert "5639" not in parts.html


def test_a_paragraph_after_a_picture_is_no_caption() -> None:
    parts = page_of("<p><img src=/a/ghe.jpg></p><p>Bà Tư kể rằng chợ đã có từ trăm năm, và còn đông hơn bây giờ.</p>")
    assert told(parts) == [("ghe.jpg", "", "")]
    assert "Bà Tư kể rằng" in parts.text


_STORY = (
    "Bà Tư chèo đò ở bến này đã bốn mươi năm. Mỗi ngày bà đưa hơn trăm người qua sông. "
    "Khách quen thì bà không lấy tiền. Tối về bà ngồi vá lưới bên ngọn đèn dầu, nghe máy ghe nổ xa dần."
)


@pytest.mark.parametrize(
    "markup",
    [
        "<div class=image><img src=/a/ghe.jpg width=600><p>{}</p></div>",
        "<div class=media><img src=/a/ghe.jpg width=600><div class=media-body><p>{}</p></div></div>",
        "<p class=image><img src=/a/ghe.jpg width=600>{}</p>",
        "<table><tr><td><img src=/a/ghe.jpg width=600></td><td><p>{}</p></td></tr></table>",
    ],
)
def test_a_paragraph_of_several_sentences_beside_a_picture_is_text(markup: str) -> None:
    parts = page_of(markup.format(_STORY))
    assert told(parts) == [("ghe.jpg", "", "")]
    assert _STORY in parts.text
    signed = page_of(markup.format(f"{_STORY} Ảnh: Thu Hà"))
    assert told(signed) == [("ghe.jpg", _STORY, "Thu Hà")]


def test_signed_paragraphs_of_a_photo_story_are_its_text() -> None:
    story = "".join(
        f"<figure><img src=/a/ghe-so-{n}.jpg></figure><p>Ghe thứ {n} rời bến khi trời còn tối mịt (Ảnh: Thu Hà).</p>"
        for n in range(5)
    )
    parts = page_of(story)
    assert len(parts.pictures) == 5
    assert all(f"Ghe thứ {n} rời bến" in parts.text for n in range(5))


def test_pictures_in_a_row_have_the_captions_under_them() -> None:
    parts = page_of(
        "<table><tr><td><img src=/a/ben-pha.jpg></td><td><img src=/a/cho-noi.jpg></td></tr>"
        "<tr><td>Bến phà cũ</td><td>Chợ nổi mới</td></tr></table>"
    )
    assert told(parts) == [("ben-pha.jpg", "Bến phà cũ", ""), ("cho-noi.jpg", "Chợ nổi mới", "")]


def test_a_gallery_keeps_its_order_and_each_caption() -> None:
    slides = "".join(
        f"<li class=slide><a href=/a/anh-bo-{n}.jpg data-caption='Chú thích của ảnh thứ {n} trong bộ'>"
        f"<img src=/a/anh-bo-{n}.jpg></a></li>"
        for n in range(4)
    )
    parts = page_of(f"<ul class=gallery>{slides}</ul>")
    assert told(parts) == [(f"anh-bo-{n}.jpg", f"Chú thích của ảnh thứ {n} trong bộ", "") for n in range(4)]


def test_a_picture_that_comes_again_with_a_caption_gives_it_to_the_first() -> None:
    parts = page_of(
        f"<figure><img src=/a/ghe-rau.jpg><figcaption>{CAPTION}</figcaption></figure>",
        above="<figure><img src=/a/ghe-rau-1200x800.jpg></figure>",
    )
    assert told(parts) == [("ghe-rau-1200x800.jpg", CAPTION, "")]
    assert parts.html.count("<figure>") == 1
    assert parts.html.count(CAPTION) == 1


def test_a_picture_that_comes_again_with_other_words_comes_twice() -> None:
    parts = page_of(
        "<figure><img src=/a/do-thi-gia.png><figcaption>Giá dứa năm ngoái</figcaption></figure>"
        "<p>Đoạn giữa nói về giá dứa.</p>"
        "<figure><img src=/a/do-thi-gia.png><figcaption>Cũng hình ấy, nhìn từ phía người mua</figcaption></figure>"
    )
    assert [caption for _, caption, _ in told(parts)] == ["Giá dứa năm ngoái", "Cũng hình ấy, nhìn từ phía người mua"]


def test_the_story_is_whole_around_pictures() -> None:
    parts = page_of("<p><img src=/a/ghe.jpg></p>")
    assert parts.text.count("\n\n") == (OPENING + CLOSING).count("<p>") - 1
