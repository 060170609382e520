"""Pages of one story with pictures put into it, for the tests of pictures and captions."""

from newsreader.extract.page import extract
from newsreader.model.article import PageParts

URL = "https://bao.example/2026/11/14/cho-noi.html"
OPENING = "".join(
    f"<p>Đoạn mở số {n} kể chuyện chợ nổi lúc trời chưa sáng, ghe xuồng tụ về, tiếng máy nổ giòn.</p>" for n in range(4)
)
CLOSING = "".join(
    f"<p>Đoạn kết số {n} kể chuyện chợ tan khi nắng lên, ghe xuồng về bến, mặt sông lại vắng.</p>" for n in range(4)
)


def page_of(middle: str, above: str = "", head: str = "", below: str = "") -> PageParts:
    """Return the parts of a page with ``middle`` within its story, ``above`` between headline and story."""
    title = "Chợ nổi thức giấc trước bình minh"
    return extract(
        f"<!doctype html><html lang=vi><head><title>{title}</title>{head}</head><body>"
        f"<article><h1>{title}</h1>{above}<div class=content-detail>{OPENING}{middle}{CLOSING}</div>{below}"
        "</article></body></html>".encode(),
        URL,
    )


def told(parts: PageParts) -> list[tuple[str, str, str]]:
    """Return each picture's file name, caption and credit."""
    return [
        (picture.src.split("?")[0].rsplit("/", 1)[-1], picture.caption, picture.credit) for picture in parts.pictures
    ]
