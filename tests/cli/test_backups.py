from pathlib import Path

from tests.cli.conftest import Call
from tests.support.news_server import NewsServer
from tests.support.papers import paper


def test_backup_verify_and_restore_tell_what_they_did(call: Call, server: NewsServer, tmp_path: Path) -> None:
    call("add", paper(server, 3, pictures=1))
    call("refresh", "--full-text", "--pictures")
    made = call("backup", tmp_path, "--json")
    assert made.status == 0
    assert (made.json["articles"], made.json["pictures"]) == (3, 3)
    file = Path(made.json["path"])
    assert file.stat().st_size == made.json["bytes"]
    assert file.name.endswith(".backup.zip")
    whole = call("verify", "--json")
    assert whole.status == 0
    assert whole.json == {
        "whole": True, "articles": 3, "texts": 6, "pictures": 3, "problems": [], "repaired": [],
    }  # fmt: skip
    call("mark", "1", "--star")
    back = call("restore", file)
    assert back.status == 0
    assert "3 articles and 3 pictures put back." in back.out
    assert "What was there before is kept in" in back.out
    assert [article["is_starred"] for article in call("list", "--json").json] == [False] * 3


def test_verify_fails_until_what_is_wrong_is_repaired(call: Call, server: NewsServer, tmp_path: Path) -> None:
    call("add", paper(server, 1, pictures=1))
    call("refresh", "--full-text", "--pictures")
    (picture,) = (tmp_path / "profile" / "pictures").rglob("?" * 64)
    picture.unlink()
    found = call("verify")
    assert found.status == 1
    assert "problem: 1 picture (" in found.out
    assert "verify --repair" in found.err
    mended = call("verify", "--repair")
    assert mended.status == 0
    assert "repaired: 1 picture (" in mended.out
    assert call("verify").out.startswith("Whole: 1 articles")


def test_a_file_that_is_no_backup_is_told_in_one_sentence(call: Call, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Kính gửi tòa soạn")
    told = call("restore", letter)
    assert (told.status, told.out) == (1, "")
    assert told.err == f"newsreader: {letter} is no backup of Newsreader.\n"
    assert not (tmp_path / "profile").exists()
