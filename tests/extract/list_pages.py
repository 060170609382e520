"""Pages of the project's own writing with publishers' lists and comments, and what must be found in each."""

from dataclasses import dataclass

BASE = "https://bao.example/xa-hoi/cho-noi.html"
_VI = "<p>Chợ họp lại từ tờ mờ sáng, ghe xuồng về kín một khúc sông, tiếng gọi nhau vang cả hai bờ.</p>" * 5
_EN = "<p>The market opened before dawn, boats filled a bend of the river, and voices rang from both banks.</p>" * 5
_DE = "<p>Der Markt begann vor dem Morgen, die Boote füllten den Fluss, und die Rufe klangen von beiden Ufern.</p>" * 5
_JA = "<p>市場は夜明け前に始まり、川の曲がり角は舟でいっぱいになり、両岸から声が響いた。</p>" * 6
_AR = "<p>بدأ السوق قبل الفجر، وامتلأ منعطف النهر بالقوارب، وارتفعت الأصوات من الضفتين.</p>" * 6


@dataclass(frozen=True, slots=True)
class Expected:
    """One list: label, kind, paths of its links in order; one teaser and one thumbnail where it has them."""

    label: str
    kind: str
    paths: tuple[str, ...]
    teaser: str = ""
    picture: str = ""


def _page(language: str, body: str, after: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8"><title>Chợ nổi</title></head><body>'
        f'<header><a href="/">Báo</a></header><main><article><h1>Chợ nổi họp lại sau mùa nước</h1>{body}</article>'
        f"{after}</main><footer>© Báo</footer></body></html>"
    )


def _lines(*titles: str, start: int = 1) -> str:
    return "".join(f'<li><a href="/t/{n}.html">{title}</a></li>' for n, title in enumerate(titles, start))


_CARD = (
    '<div class="item-news"><div class="thumb-art"><a href="/t/1.html"><img src="/anh/1.jpg" alt=""></a></div>'
    '<h3 class="title-news"><a href="/t/1.html">Đò ngang chạy lại trên bến cũ</a></h3>'
    '<p class="description">Sau ba tháng nghỉ, đò ngang lại đưa học trò qua sông.</p></div>'
)

LISTS: dict[str, tuple[str, tuple[Expected, ...]]] = {
    "vi box of cards": (
        _page("vi", _VI, f'<div class="box"><h2 class="title-box">Có thể bạn quan tâm</h2>{_CARD}</div>'),
        (
            Expected(
                "Có thể bạn quan tâm",
                "interest",
                ("/t/1.html",),
                "Sau ba tháng nghỉ, đò ngang lại đưa học trò qua sông.",
                "/anh/1.jpg",
            ),
        ),
    ),
    "vi list of related in the text": (
        _page(
            "vi",
            f'{_VI}<div class="VCSortableInPreviewMode" type="RelatedNews"><p>Tin liên quan</p>'
            f"<ul>{_lines('Mùa nước nổi về sớm hơn mọi năm', 'Cá linh đầu mùa lên giá')}</ul></div>{_VI}",
        ),
        (Expected("Tin liên quan", "topic", ("/t/1.html", "/t/2.html")),),
    ),
    "vi two lists under the text": (
        _page(
            "vi",
            _VI,
            f'<div class="tinkhac"><div class="tit">TIN KHÁC</div><ul>{_lines("Bão số ba đổi hướng vào đêm qua")}</ul>'
            f'</div><div class="xemnhieu"><div class="tit"><span>Xem nhiều</span></div>'
            f"<ul>{_lines('Giá lúa tăng ba phiên liền', 'Cầu phao nối hai xã', start=5)}</ul></div>",
        ),
        (
            Expected("TIN KHÁC", "more", ("/t/1.html",)),
            Expected("Xem nhiều", "interest", ("/t/5.html", "/t/6.html")),
        ),
    ),
    "vi inline read on": (
        _page("vi", f'{_VI}<p><strong>Xem thêm: </strong><a href="/t/9.html">Lịch họp chợ nổi cả năm</a></p>{_VI}'),
        (Expected("Xem thêm", "more", ("/t/9.html",)),),
    ),
    "vi arrows before lines": (
        _page(
            "vi",
            f'{_VI}<p>&gt;&gt; <a href="/t/1.html">Đò ngang chạy lại trên bến cũ</a></p>'
            f'<p>» <a href="/t/2.html">Cá linh đầu mùa lên giá mạnh</a></p>',
        ),
        (Expected("", "more", ("/t/1.html", "/t/2.html")),),
    ),
    "vi table of recommendations": (
        _page(
            "vi",
            f'{_VI}<table class="tlq"><tr><td><b>Nên xem</b></td></tr><tr><td>'
            f'<a href="/t/1.html">Đò ngang chạy lại trên bến cũ</a></td></tr><tr><td>'
            f'<a href="/t/2.html">Cá linh đầu mùa lên giá mạnh</a></td></tr></table>',
        ),
        (Expected("Nên xem", "recommended", ("/t/1.html", "/t/2.html")),),
    ),
    "vi lone arrow over a list": (
        _page(
            "vi",
            f'{_VI}<div class="more-news"><span>»</span><ul>'
            f"{_lines('Đò ngang chạy lại trên bến cũ', 'Cá linh đầu mùa lên giá mạnh')}</ul></div>",
        ),
        (Expected("", "more", ("/t/1.html", "/t/2.html")),),
    ),
    "vi same topic with dates": (
        _page(
            "vi",
            _VI,
            '<section class="zone"><h3><a href="/xa-hoi">Cùng chuyên mục</a></h3><ul>'
            '<li><a href="/t/1.html">Đò ngang chạy lại trên bến cũ</a> <span>(12/11/2026)</span></li>'
            '<li><a href="/t/2.html">Cá linh đầu mùa lên giá mạnh</a> <span>(11/11/2026)</span></li></ul></section>',
        ),
        (Expected("Cùng chuyên mục", "more", ("/t/1.html", "/t/2.html")),),
    ),
    "de topic box": (
        _page(
            "de",
            f'{_DE}<aside class="related-box"><h3>Mehr zum Thema</h3><ul>'
            f"{_lines('Die Fähre fährt wieder am alten Kai', 'Fischer klagen über leere Netze')}</ul></aside>",
        ),
        (Expected("Mehr zum Thema", "topic", ("/t/1.html", "/t/2.html")),),
    ),
    "fr inline read also": (
        _page("fr", f'{_DE}<p><b>À lire aussi :</b> <a href="/t/1.html">Le bac reprend son service au quai</a></p>'),
        (Expected("À lire aussi", "topic", ("/t/1.html",)),),
    ),
    "es most read": (
        _page(
            "es",
            _EN,
            f'<div class="ranking"><h4>Lo más leído</h4><ol>'
            f"{_lines('El transbordador vuelve al muelle viejo', 'Suben los precios del pescado')}</ol></div>",
        ),
        (Expected("Lo más leído", "interest", ("/t/1.html", "/t/2.html")),),
    ),
    "ja related": (
        _page(
            "ja",
            _JA,
            f"<div><h2>関連記事</h2><ul>{_lines('古い桟橋に渡し船が戻り住民に笑顔', '魚の値段が上がり漁師に期待の声')}"
            f"</ul></div>",
        ),
        (Expected("関連記事", "topic", ("/t/1.html", "/t/2.html")),),
    ),
    "ar read also": (
        _page(
            "ar",
            _AR,
            f"<div><h3>اقرأ أيضاً</h3><ul>{_lines('العبارة تعود إلى الرصيف القديم', 'أسعار السمك ترتفع في الأسواق')}"
            f"</ul></div>",
        ),
        (Expected("اقرأ أيضاً", "topic", ("/t/1.html", "/t/2.html")),),
    ),
    "en cards by shape alone": (
        _page(
            "en",
            _EN,
            "<section><h2>From the river desk</h2>"
            + "".join(
                f'<div class="c"><a href="/t/{n}.html"><img src="/p/{n}.jpg" alt=""><h3>A ferry story of the old quay '
                f"number {n}</h3></a></div>"
                for n in range(1, 5)
            )
            + "</section>",
        ),
        (
            Expected(
                "From the river desk",
                "other",
                ("/t/1.html", "/t/2.html", "/t/3.html", "/t/4.html"),
                picture="/p/1.jpg",
            ),
        ),
    ),
    "en inline read also": (
        _page(
            "en",
            f'{_EN}<p><em>Read also: <a href="/t/1.html?utm_source=x">The ferry is back at the quay</a></em></p>{_EN}',
        ),
        (Expected("Read also", "topic", ("/t/1.html",)),),
    ),
    "pt see also in a paragraph": (
        _page("pt", f'{_EN}<p>Veja também: <a href="/t/1.html">A balsa volta ao velho cais da vila</a></p>{_EN}'),
        (Expected("Veja também", "topic", ("/t/1.html",)),),
    ),
    "ru read also": (
        _page(
            "ru",
            _EN,
            f"<div><h3>Читайте также</h3><ul>"
            f"{_lines('Паром вернулся к старому причалу', 'Цены на рыбу выросли за неделю')}</ul></div>",
        ),
        (Expected("Читайте также", "topic", ("/t/1.html", "/t/2.html")),),
    ),
}

COMMENTS: dict[str, tuple[str, tuple[tuple[str, str, int | None, int | None], ...]]] = {
    "vi with likes and a reply": (
        _page(
            "vi",
            _VI,
            '<div id="box_comment"><h3>Ý kiến bạn đọc (2)</h3><div class="comment_item"><b class="nickname">Hai Lúa</b>'
            '<p class="content">Chợ vui quá, mong giữ được lâu.</p><span class="time">08:10 21/11/2026</span>'
            '<span class="like">12</span><div class="sub_comment"><div class="comment_item"><b class="nickname">Út Mận'
            '</b><p class="content">Cuối tuần tôi cũng ghé.</p><span class="like">3</span></div></div></div></div>',
        ),
        (
            ("Hai Lúa", "Chợ vui quá, mong giữ được lâu.", 12, None),
            ("Út Mận", "Cuối tuần tôi cũng ghé.", 3, 0),
        ),
    ),
    "de in an ordered list": (
        _page(
            "de",
            _DE,
            '<section class="comments"><h2>Kommentare</h2><ol class="commentlist"><li class="comment"><cite class="fn">'
            'Jutta B.</cite><time datetime="2026-11-21T09:00:00+01:00">21.11.</time><p>Das war ein schöner Morgen.</p>'
            '<ol class="children"><li class="comment"><cite class="fn">Ole K.</cite><p>Ja, und so viele Boote!</p></li>'
            "</ol></li></ol></section>",
        ),
        (("Jutta B.", "Das war ein schöner Morgen.", None, None), ("Ole K.", "Ja, und so viele Boote!", None, 0)),
    ),
    "vi under a plain heading": (
        _page(
            "vi",
            _VI,
            "<div><h3>Bình luận</h3><ul><li><strong>Ba Khía</strong><p>Nhớ quê quá chừng.</p></li><li>"
            "<strong>Tư Còng</strong><p>Giá cả thế nào vậy mọi người?</p></li></ul></div>",
        ),
        (
            ("Ba Khía", "Nhớ quê quá chừng.", None, None),
            ("Tư Còng", "Giá cả thế nào vậy mọi người?", None, None),
        ),
    ),
}

PAGES = [html for html, _ in (*LISTS.values(), *COMMENTS.values())]
