"""Comments in the mark-ups of Vietnamese papers: each once, with its words, and replies tied to what they answer."""

from datetime import datetime, timedelta, timezone

from newsreader.extract.page import extract

VIETNAM = timezone(timedelta(hours=7))
BODY = "<h1>Cầu mới</h1>" + "<p>Cây cầu dài chín cây số được thông xe sáng nay sau bốn năm thi công liên tục.</p>" * 6


def page(comments: str) -> bytes:
    head = '<html lang="vi"><head><title>Cầu mới</title></head>'
    return f"{head}<body><article>{BODY}</article>{comments}</body></html>".encode()


def test_name_and_words_in_one_paragraph_with_controls_below() -> None:
    def one(name: str, words: str, likes: int, hour: int, below: str = "") -> str:
        return (
            f'<div class="comment_item"><div class="content-comment"><p class="full_content"><span class="txt-name">'
            f'<a class="nickname" href="#"><b>{name}</b></a></span> {words}</p>'
            f'<p class="block_like"><a href="#">Thích</a> <span class="total_like">{likes}</span> '
            f'<span class="time-com">0{hour}:12 22/11/2026</span></p></div>'
            f'<div class="sub_comment">{below}</div></div>'
        )

    answer = one("Ngọc Anh", "Nghe nói có vé tháng.", 41, 8)
    section = '<section class="box-comment"><h2>Ý kiến bạn đọc (3)</h2><div>'
    section += one("Hữu Lộc", "Mong giá vé hợp lý.", 148, 7, answer)
    section += one("Duy Bách", "Tàu có chỗ để xe đạp không?", 27, 9) + "</div></section>"
    comments = extract(page(section), "https://paper.example/a").comments
    assert [(c.author, c.text, c.likes, c.reply_to) for c in comments] == [
        ("Hữu Lộc", "Mong giá vé hợp lý.", 148, None),
        ("Ngọc Anh", "Nghe nói có vé tháng.", 41, 0),
        ("Duy Bách", "Tàu có chỗ để xe đạp không?", 27, None),
    ]
    assert comments[0].time == datetime(2026, 11, 22, 7, 12, tzinfo=VIETNAM)


def test_name_and_time_in_one_box_and_the_words_in_the_next() -> None:
    section = (
        '<div class="ykien"><div class="boxtitle">Ý kiến bạn đọc (1)</div><ul id="comments"><li class="ykien_item">'
        '<div class="nguoigui"><strong>Tư Ếch</strong> <span class="ngaygui">12/11/2026 09:15</span></div>'
        '<div class="noidung">Giờ nghe tiếng máy là nhớ.</div>'
        '<div class="thich"><a href="#">Thích</a> (33)</div></li></ul></div>'
    )
    (comment,) = extract(page(section), "https://paper.example/a").comments
    assert (comment.author, comment.text) == ("Tư Ếch", "Giờ nghe tiếng máy là nhớ.")


def test_a_date_line_and_a_line_of_topics_are_no_part_of_the_text() -> None:
    body = BODY.replace("</h1>", '</h1><div class="ngay">12/11/2026 06:40</div>', 1)
    body += '<p>Chủ đề: <a href="/t/cau">cầu</a> <a href="/t/bien">biển</a></p>'
    html = f'<html lang="vi"><body><div class="content">{body}</div></body></html>'
    text = extract(html.encode(), "https://paper.example/a").text
    assert text.startswith("Cây cầu dài")
    assert "Chủ đề" not in text


def test_titles_over_teasers_in_paragraphs_are_a_list() -> None:
    lines = "".join(
        f'<p class="nx"><a href="/{n}.htm"><b>Đêm không ngủ ở phường số {n}</b></a><br/>Cả phường xem trận chung kết '
        f"trên một tấm bạt căng giữa hai cột đèn trong sân trường.</p>"
        for n in range(3)
    )
    html = page(f'<div class="box"><div class="boxtitle">NÊN XEM</div>{lines}</div>')
    parts = extract(html, "https://paper.example/a")
    assert [(block.label, len(block.links)) for block in parts.blocks] == [("NÊN XEM", 3)]
    assert parts.blocks[0].links[0].teaser.startswith("Cả phường xem")
    assert "tấm bạt" not in parts.text


def test_the_verb_after_the_author_is_no_part_of_the_name() -> None:
    section = (
        "<div id=comments><h2>2 Comments</h2><ol class=commentlist><li class=comment><div class=comment-author>"
        "<b class=fn>Ada Holm says:</b></div><div class=comment-content><p>The bell was heard on both banks.</p></div>"
        "</li></ol></div>"
    )
    comments = extract(page(section), "https://paper.example/a").comments
    assert [(c.author, c.text) for c in comments] == [("Ada Holm", "The bell was heard on both banks.")]


def test_a_line_of_who_sent_a_comment_and_when_holds_the_name_alone() -> None:
    section = (
        "<div class=comments><div class=item><p>Tiếng chuông nghe rõ cả hai bờ.</p>"
        "<p class=ph-by>Gửi bởi <b>Nguyễn Thị Hạnh</b> lúc 15/11/2026 07:30</p></div></div>"
    )
    (comment,) = extract(page(section), "https://paper.example/a").comments
    assert (comment.author, comment.text) == ("Nguyễn Thị Hạnh", "Tiếng chuông nghe rõ cả hai bờ.")
    assert comment.time == datetime(2026, 11, 15, 7, 30, tzinfo=VIETNAM)


def test_the_verb_in_an_element_of_its_own_makes_no_comment() -> None:
    author = "<div class='comment-author vcard'><b class=fn>Ada Holm</b> <span class=says>says:</span></div>"
    words = "<div class=comment-content><p>The bell was heard on both banks.</p></div>"
    section = f"<ol class=comment-list><li class=comment><article><footer>{author}</footer>{words}</article></li></ol>"
    comments = extract(page(f"<div id=comments>{section}</div>"), "https://paper.example/a").comments
    assert [(c.author, c.text) for c in comments] == [("Ada Holm", "The bell was heard on both banks.")]


def test_likes_beside_their_word_and_a_time_in_brackets_are_no_words_of_the_comment() -> None:
    section = (
        "<table class=comments><tr><td><b>Hai Lúa</b> <i>(01/10/2012 09:15)</i><br>Hồi nhỏ tôi chèo qua đây.<br>"
        "<span class=btn-like>Thích</span> <span class=totallikereact>4</span></td></tr></table>"
    )
    (comment,) = extract(page(section), "https://paper.example/a").comments
    assert (comment.author, comment.text, comment.likes) == ("Hai Lúa", "Hồi nhỏ tôi chèo qua đây.", 4)
