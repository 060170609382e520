"""A newspaper with pages and pictures, put on a news server, and the short way to a subscribed newsroom."""

from newsreader.model.feed import Feed, FeedCandidate
from newsreader.services.newsroom import Newsroom
from newsreader.services.reports import RefreshOptions, RefreshReport
from tests.support.documents import FIRST, Item
from tests.support.news_server import NewsServer

PARAGRAPHS = (
    "Sáng nay, đoàn tàu đầu tiên rời ga Đà Nẵng lúc sáu giờ sau ba tuần đường sắt bị chia cắt vì mưa lũ ở nhiều nơi.",
    "Hơn bốn trăm hành khách có mặt từ sớm, nhiều người mang theo quà cho người thân ở miền Trung bị ngập nặng.",
    "Ngành đường sắt cho biết tốc độ qua đoạn mới sửa chỉ ba mươi cây số một giờ trong tuần đầu để bảo đảm an toàn.",
    "Các đội duy tu thay nhau làm việc ban đêm dưới ánh đèn pha, vừa chèn đá vừa theo dõi mực nước trên sông Thu Bồn.",
    "Theo kế hoạch, tàu hàng sẽ chạy trở lại vào cuối tuần, đưa đi hàng nghìn tấn nông sản đang chờ ở hai đầu.",
)


def page(server: NewsServer, number: int, pictures: int = 1) -> str:
    """Return an article's page with that many captioned pictures on the server."""
    figures = "".join(
        f'<figure><img src="{server.picture(f"/img/{number}-{n}.png")}" width="320" height="200">'
        f"<figcaption>Chú thích {n} của bài {number}. Ảnh: Lê Vân</figcaption></figure>"
        for n in range(pictures)
    )
    body = "".join(f"<p>{text} (bài {number})</p>" for text in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Tin số {number} - Báo thử</title>'
        f'<meta property="og:title" content="Tin số {number}"></head><body>'
        '<nav><a href="/">Trang chủ</a></nav><article>'
        f'<h1>Tin số {number}</h1><p class="sapo"><b>Sapô của bài số {number} nói về chuyến tàu đầu tiên.</b></p>'
        f'{figures}{body}<p class="author">Hoàng Phúc</p></article>'
        '<div class="box"><h3>Tin liên quan</h3><ul><li><a href="/a/1.html">Tin số 1</a></li>'
        '<li><a href="/a/2.html">Tin số 2</a></li><li><a href="/a/3.html">Tin số 3</a></li></ul></div>'
        "<footer>Bản quyền của Báo thử</footer></body></html>"
    )


def paper(server: NewsServer, articles: int = 3, *, name: str = "a", pictures: int = 1) -> str:
    """Put a feed with pages and pictures on the server; return the feed's address."""
    for number in range(articles):
        server.page(f"/{name}/{number}.html", page(server, number, pictures))
    items = [
        Item(
            title=f"Tin số {number}",
            link=server.url(f"/{name}/{number}.html"),
            guid=f"{name}-{number}",
            description=f"<p>Tóm tắt của bài số {number}.</p>",
            published=FIRST.replace(hour=number % 24),
        )
        for number in range(articles)
    ]
    return server.feed(f"/{name}.xml", items, title=f"Báo {name}")


def subscribe(newsroom: Newsroom, url: str, folder: str | None = None) -> Feed:
    """Subscribe without asking the server."""
    return newsroom.subscribe.add_candidate(FeedCandidate(url, url, None, 0, None), folder=folder)


def refresh(newsroom: Newsroom, *, full_text: bool = False, pictures: bool = False) -> RefreshReport:
    """Refresh every feed and wait for the report."""
    options = RefreshOptions(force=True, full_text=full_text, pictures=pictures)
    return newsroom.refresh.start(options).done.result(60)
