"""Saved pages of every format: the article, where it is from, the pictures that the file holds, and nothing else."""

import gzip
from pathlib import Path

import pytest

from newsreader.services.page_folder import is_folder_of_page
from newsreader.services.saved_files import TakenPage, take_saved
from tests.support.pictures import png
from tests.support.saved_pages import ADDRESS, mhtml, packed, record, response, story, webarchive

PICTURE = png(640, 400)
REMOTE = "https://anh.example/ghe.png"


def _one(path: Path, keep: Path | None = None) -> TakenPage:
    taken = take_saved(str(path), None, str(keep) if keep else None)
    assert not isinstance(taken, str), taken
    (page,) = taken.pages
    return page


def _kept(path: Path, keep: Path) -> list[bytes]:
    keep.mkdir(exist_ok=True)
    return [(keep / name).read_bytes() for _, name in _one(path, keep).pictures]


def _write(path: Path, data: bytes | str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


CHROME = f"<!-- saved from url=(0038){ADDRESS} -->\n"
CANONICAL = f"<link rel=canonical href='{ADDRESS}'>"


@pytest.mark.parametrize(
    ("name", "folder", "src"),
    [
        ("Ghe về.html", "Ghe về_files", "./Ghe%20v%E1%BB%81_files/a.png"),
        ("Ghe về.html", "Ghe về_files", "Ghe về_files/a.png"),
        ("ghe.htm", "ghe-Dateien", "ghe-Dateien/a.png"),
        ("ghe.html", "ghe_fichiers", "ghe_fichiers/a.png"),
        ("ghe.html", "ghe.files", "ghe.files/sub/a.png"),
        ("renamed.html", "ghe_files", "ghe_files/a.png"),
        ("Ghe ve\u0302\u0300.html", "Ghe ve\u0302\u0300_files", "Ghe v\u1ec1_files/a.png"),
    ],
)
@pytest.mark.parametrize("told", ["comment", "canonical", "nothing"])
def test_pictures_come_from_the_folder_beside_the_page(
    tmp_path: Path, name: str, folder: str, src: str, told: str
) -> None:
    page = story(head=CANONICAL if told == "canonical" else "", src=src)
    path = _write(tmp_path / name, (CHROME if told == "comment" else "") + page)
    _write(tmp_path / folder / src.removeprefix("./").split("/", 1)[1], PICTURE)
    assert _kept(path, tmp_path / "kept") == [PICTURE]
    assert _one(path).parts.url == (path.resolve().as_uri() if told == "nothing" else ADDRESS)


def test_the_variant_in_the_folder_is_preferred_to_those_on_the_web(tmp_path: Path) -> None:
    more = ' srcset="https://anh.example/1200.png 1200w, https://anh.example/600.png 600w" data-src="/lazy.png"'
    path = _write(tmp_path / "ghe.html", CHROME + story(src="./ghe_files/a.png", more=more))
    _write(tmp_path / "ghe_files" / "a.png", PICTURE)
    assert _kept(path, tmp_path / "kept") == [PICTURE]


@pytest.mark.parametrize(
    "src",
    [
        "../secret.png",
        "ghe_files/../../secret.png",
        "ghe_files/..%2F..%2Fsecret.png",
        "ghe_files/..%5C..%5Csecret.png",
        "ghe_files/linked.png",
        "ghe_files/deep/secret.png",
        "file:///etc/passwd",
        "private/secret.png",
        "ghe_files/%00.png",
        "ghe_files/",
    ],
)
def test_nothing_outside_of_the_pages_own_folder_is_read(tmp_path: Path, src: str) -> None:
    home = tmp_path / "home"
    path = _write(home / "ghe.html", CHROME + story(src=src))
    secret = _write(tmp_path / "secret.png", PICTURE)
    _write(home / "secret.png", PICTURE)
    _write(home / "private" / "secret.png", PICTURE)
    (home / "ghe_files").mkdir()
    (home / "ghe_files" / "linked.png").symlink_to(secret)
    (home / "ghe_files" / "deep").symlink_to(tmp_path)
    assert _kept(path, tmp_path / "kept") == []


def test_a_folder_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    path = _write(tmp_path / "home" / "ghe.html", CHROME + story(src="ghe_files/a.png"))
    _write(tmp_path / "other" / "a.png", PICTURE)
    (tmp_path / "home" / "ghe_files").symlink_to(tmp_path / "other")
    assert _kept(path, tmp_path / "kept") == []


def test_links_of_a_page_from_nowhere_lead_nowhere(tmp_path: Path) -> None:
    page = story().replace(
        "<p>Câu thứ 3", '<p><a href="khac.html">Khác</a> <a href="https://a.example/">A</a> Câu thứ 3'
    )
    html = _one(_write(tmp_path / "ghe.html", page)).parts.html
    assert "invalid" not in html
    assert "Khác" in html
    assert "https://a.example/" in html


def test_a_page_from_nowhere_has_no_site(tmp_path: Path) -> None:
    parts = _one(_write(tmp_path / "ghe.html", story())).parts
    assert parts.site == ""
    assert "site" not in parts.told_by


def test_an_mhtml_file_gives_article_address_and_pictures(tmp_path: Path) -> None:
    path = _write(tmp_path / "ghe.mhtml", mhtml(story(src=REMOTE), [(REMOTE, PICTURE)]))
    page = _one(path)
    assert (page.parts.url, page.parts.title) == (ADDRESS, "Ghe về bến")
    assert "tiếng chèo" in page.parts.text
    assert page.parts.pictures[0].caption == "Ghe về lúc sáng"
    assert _kept(path, tmp_path / "kept") == [PICTURE]


def test_pictures_named_by_content_id_are_found(tmp_path: Path) -> None:
    path = _write(tmp_path / "ghe.mht", mhtml(story(src="cid:a.b@ghe"), [("cid:a.b@ghe", PICTURE)]))
    assert _kept(path, tmp_path / "kept") == [PICTURE]


def test_an_article_in_a_frame_is_found_where_the_page_has_no_text(tmp_path: Path) -> None:
    frames = "<html><body><iframe src='cid:frame-1@mhtml.blink'></iframe></body></html>"
    page = _one(_write(tmp_path / "ghe.mht", mhtml(frames, frames=["<html></html>", story(head=CANONICAL)])))
    assert page.parts.title == "Ghe về bến"
    assert page.parts.url == ADDRESS


def test_a_truncated_mhtml_file_gives_the_text_that_is_left(tmp_path: Path) -> None:
    whole = mhtml(story(src=REMOTE), [(REMOTE, PICTURE)])
    path = _write(tmp_path / "ghe.mhtml", whole[: whole.index(b"image/png") + 300])
    assert "tiếng chèo" in _one(path).parts.text


def test_an_mhtml_file_nested_beyond_reason_is_refused(tmp_path: Path) -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3000))
    path = _write(tmp_path / "ghe.mhtml", b"MIME-Version: 1.0\r\n" + nested)
    told = take_saved(str(path), None, None)
    assert isinstance(told, str)
    assert told.startswith(str(path))


def test_an_mhtml_file_of_empty_lines_is_refused_at_once(tmp_path: Path) -> None:
    path = _write(tmp_path / "ghe.mhtml", mhtml(story()) + b"\n" * 3_000_001)
    assert take_saved(str(path), None, None) == f"{path} cannot be read: it has too many lines."


def test_a_web_archive_gives_article_and_pictures(tmp_path: Path) -> None:
    path = _write(tmp_path / "ghe.webarchive", webarchive(story(src=REMOTE), [(REMOTE, PICTURE)]))
    assert _one(path).parts.url == ADDRESS
    assert _kept(path, tmp_path / "kept") == [PICTURE]


def test_a_damaged_web_archive_is_refused_in_words(tmp_path: Path) -> None:
    path = _write(tmp_path / "ghe.webarchive", webarchive(story())[:-40])
    assert take_saved(str(path), None, None) == f"{path} cannot be read: it is damaged."


def _chunked(body: bytes) -> bytes:
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in (body[:700], body[700:])) + b"0\r\n\r\n"


@pytest.mark.parametrize("coding", ["", "gzip", "chunked", "both", "declared"])
@pytest.mark.parametrize("is_packed", [False, True])
def test_a_warc_gives_its_article_whatever_its_coding(tmp_path: Path, coding: str, is_packed: bool) -> None:
    body = story(src=REMOTE).encode()
    headers = "Content-Encoding: gzip\r\n" if coding in ("gzip", "both") else ""
    headers += "Transfer-Encoding: chunked\r\n" if coding in ("chunked", "both", "declared") else ""
    body = gzip.compress(body) if coding in ("gzip", "both") else body
    body = _chunked(body) if coding in ("chunked", "both") else body
    records = [
        record("", b"software: test\r\n", "warcinfo"),
        record(ADDRESS, b"GET / HTTP/1.1\r\n\r\n", "request"),
        record(ADDRESS, response(body, headers=headers)),
        record(REMOTE, response(PICTURE, "image/png")),
    ]
    path = _write(tmp_path / "a.warc", packed(records) if is_packed else b"".join(records))
    assert _one(path).parts.url == ADDRESS
    assert _kept(path, tmp_path / "kept") == [PICTURE]


def test_of_many_pages_in_a_warc_the_articles_are_taken(tmp_path: Path) -> None:
    other = "https://bao.example/2026/11/15/cho.html"
    records = [
        record(ADDRESS, response(story().encode())),
        record("https://quangcao.example/", response(b"<html><body><p>Mua ngay</p></body></html>")),
        record("https://bao.example/none", response(story(title="Không có").encode(), status=404)),
        record(other, response(story(title="Chợ nổi").replace("sông", "chợ").encode())),
    ]
    taken = take_saved(str(_write(tmp_path / "a.warc.gz", packed(records))), None, None)
    assert not isinstance(taken, str)
    assert [(page.parts.url, page.parts.title) for page in taken.pages] == [(ADDRESS, "Ghe về bến"), (other, "Chợ nổi")]


def test_a_picture_recorded_once_serves_the_addresses_that_refer_to_it(tmp_path: Path) -> None:
    digest = "WARC-Payload-Digest: sha1:ABC\r\n"
    for name, reference in (
        ("digest", record(REMOTE, b"HTTP/1.1 200 OK\r\n\r\n", "revisit", digest)),
        ("uri", record(REMOTE, b"", "revisit", "WARC-Refers-To-Target-URI: https://cu.example/a.png\r\n")),
        ("redirect", record(REMOTE, response(b"", headers="Location: https://cu.example/a.png\r\n", status=302))),
    ):
        records = [
            record("https://cu.example/a.png", response(PICTURE, "image/png"), more=digest),
            record(ADDRESS, response(story(src=REMOTE).encode())),
            reference,
        ]
        path = _write(tmp_path / f"{name}.warc", b"".join(records))
        assert _kept(path, tmp_path / "kept") == [PICTURE], name


@pytest.mark.parametrize("is_packed", [False, True])
def test_a_truncated_warc_gives_what_is_whole_and_says_so(tmp_path: Path, is_packed: bool) -> None:
    records = [record(ADDRESS, response(story().encode())), record(REMOTE, response(PICTURE * 50, "image/png"))]
    whole = packed(records) if is_packed else b"".join(records)
    taken = take_saved(str(_write(tmp_path / "a.warc", whole[:-60])), None, None)
    assert not isinstance(taken, str)
    assert len(taken.pages) == 1
    assert taken.problems == ("The file is damaged or cut off after 1 records.",)


def test_a_body_that_unpacks_beyond_the_limit_is_left_out(tmp_path: Path) -> None:
    bomb = gzip.compress(b"\0" * (60 * 1024**2))
    records = [
        record(REMOTE, response(bomb, "image/png", headers="Content-Encoding: gzip\r\n")),
        record(ADDRESS, response(story(src=REMOTE).encode())),
    ]
    assert _kept(_write(tmp_path / "a.warc", b"".join(records)), tmp_path / "kept") == []


def test_a_warc_in_which_nothing_is_an_article_says_so(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.warc", record(REMOTE, response(PICTURE, "image/png")))
    assert take_saved(str(path), None, None) == f"{path} holds no article text that could be recognised."


def test_a_warc_that_lies_about_lengths_is_refused_in_words(tmp_path: Path) -> None:
    path = _write(tmp_path / "a.warc", b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nx")
    assert take_saved(str(path), None, None) == f"{path} cannot be read: it does not begin with a record."


def test_a_missing_file_is_told() -> None:
    assert (
        take_saved("/no/such/page.html", None, None) == "/no/such/page.html cannot be read: No such file or directory."
    )


def test_folders_of_pages_are_known_from_folders_with_pages(tmp_path: Path) -> None:
    _write(tmp_path / "ghe.html", story())
    for name, is_part in (("a_files", True), ("a-Dateien", True), ("ghe_xyz", True), ("bai_viet", False), ("a", False)):
        assert is_folder_of_page(tmp_path / name) is is_part, name
