"""The publisher's lists of links."""

import pytest

from newsreader.extract.lists.blocks import take_blocks
from newsreader.extract.tree import parsed, words_of
from newsreader.model.article import BlockKind, LinkBlock

BASE = "https://bao.example/a.html"
STORY = "<p>" + "Đoạn văn này kể chuyện chợ, có dấu chấm và dấu phẩy. " * 6 + "</p>"


def _blocks(html: str) -> tuple[tuple[LinkBlock, ...], str]:
    root = parsed(f"<html><body>{html}</body></html>")
    assert root is not None
    return take_blocks(root, BASE), words_of(root)


def test_a_labelled_list_is_taken_whole() -> None:
    blocks, rest = _blocks(
        f"<div>{STORY}<h3>Tin liên quan</h3><ul><li><a href='/1'>Chuyện thứ nhất ở bến</a></li><li><a "
        f"href='/2'>Chuyện thứ hai ở bến</a></li></ul></div>"
    )
    assert [(block.label, block.kind, len(block.links)) for block in blocks] == [("Tin liên quan", BlockKind.TOPIC, 2)]
    assert "thứ nhất" not in rest
    assert "kể chuyện chợ" in rest


def test_a_paragraph_with_a_link_is_no_list() -> None:
    blocks, rest = _blocks(
        f"<div><h2>Xem thêm</h2>{STORY}<p>Theo <a href='/x'>một bản tin khác của báo</a>, chợ họp "
        f"sớm hơn mọi năm và đông hơn trước.</p></div>"
    )
    assert blocks == ()
    assert "chợ họp sớm" in rest


def test_an_inline_read_also_is_a_link_of_its_own() -> None:
    blocks, rest = _blocks(
        f"<div>{STORY}<p>Read also: <a href='/x?utm_source=y'>The harbour opens again</a></p>{STORY}</div>"
    )
    assert [(block.label, block.links[0].title, block.links[0].url) for block in blocks] == [
        ("Read also", "The harbour opens again", "https://bao.example/x")
    ]
    assert "harbour" not in rest


def test_lines_that_nearly_repeat_are_one() -> None:
    items = "".join(
        f"<li><a href='{url}'>{title}</a></li>"
        for url, title in (
            ("/1", "Nạo vét cửa lạch trước mùa bão"),
            ("/1#x", "Nạo vét cửa lạch"),
            ("/2", "Nạo vét cửa lạch trước mùa bão!"),
            ("/3", "Lịch tàu hè"),
        )
    )
    blocks, _ = _blocks(f"{STORY}<div><h4>Xem nhiều</h4><ul>{items}</ul></div>")
    assert [link.title for link in blocks[0].links] == ["Nạo vét cửa lạch trước mùa bão", "Lịch tàu hè"]
    assert blocks[0].kind is BlockKind.INTEREST


def test_a_list_is_known_by_its_shape_where_the_label_is_unknown() -> None:
    items = "".join(f"<li><a href='/{n}'>Một tựa bài đủ dài để là tin thứ {n}</a></li>" for n in range(4))
    blocks, _ = _blocks(f"{STORY}<section><h3>Chuyện ven đầm</h3><ul>{items}</ul></section>")
    assert [(block.label, block.kind) for block in blocks] == [("Chuyện ven đầm", BlockKind.OTHER)]


def test_menus_are_no_lists() -> None:
    items = "".join(f"<li><a href='/{n}'>Chuyên mục số {n} của báo chúng tôi</a></li>" for n in range(4))
    blocks, _ = _blocks(f"<nav><h3>Chuyên mục</h3><ul>{items}</ul></nav>{STORY}")
    assert blocks == ()


def test_thumbnails_and_teasers_stay_with_their_line() -> None:
    item = (
        "<div class=muc><a href='/1'><img src='/t.jpg'></a><h4><a href='/1'>Trường nổi đón học trò</a></h4><p>Hai "
        "thôn không còn phải qua đò.</p></div>"
    )
    blocks, _ = _blocks(f"{STORY}<div><h3>Nên xem</h3>{item}</div>")
    link = blocks[0].links[0]
    assert (link.title, link.teaser, link.picture) == (
        "Trường nổi đón học trò",
        "Hai thôn không còn phải qua đò.",
        "https://bao.example/t.jpg",
    )


def test_a_lone_arrow_announces_nothing() -> None:
    blocks, _ = _blocks(
        f"<div><span>»</span><div><a href='/xa-hoi'>Chuyên mục xã hội và đời sống</a></div></div>{STORY}"
    )
    assert blocks == ()


def test_a_list_of_thousands_of_labels_is_read_in_passing() -> None:
    """Each label looks at what stands before it: no further than at its neighbours."""
    blocks, rest = _blocks(f"<div>{'<h3>Xem thêm</h3><div>x</div>' * 3000}</div>{STORY}")
    assert blocks == ()
    assert "kể chuyện chợ" in rest


@pytest.mark.parametrize("label", ["More great river stories", "What others are reading", "Video khác"])
def test_labels_of_more_by_the_same_house_are_known(label: str) -> None:
    links = "".join(f"<li><a href='/{n}'>Chuyện thứ {n} kể ở bến sông</a></li>" for n in range(3))
    blocks, _ = _blocks(f"<div>{STORY}<h3>{label}</h3><ul>{links}</ul></div>")
    assert [block.kind for block in blocks] == [BlockKind.MORE]
