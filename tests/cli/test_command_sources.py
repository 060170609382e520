import shlex
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Call

FEED = """<rss version="2.0"><channel><title>Nhật ký bến</title><item><title>Tin {0}</title>
<link>https://ben.example/{0}</link><description>Chuyến phà số {0} rời bến.</description></item></channel></rss>"""


@pytest.fixture
def script(tmp_path: Path) -> Path:
    """A program that writes the feed that lies beside it."""
    file = tmp_path / "in.py"
    file.write_text("import pathlib, sys; print(pathlib.Path(sys.argv[1]).read_text('utf-8'))", "utf-8")
    (tmp_path / "feed.xml").write_text(FEED.format(1), "utf-8")
    return file


def test_a_program_of_the_readers_own_is_a_source(call: Call, script: Path) -> None:
    command = shlex.join([sys.executable, str(script), str(script.with_name("feed.xml"))])
    added = call("add", "--command", command, "--folder", "Bến")
    assert added.status == 0
    assert "Subscribed to Nhật ký bến in Bến" in added.out
    assert call("refresh", "--json").json["new_articles"] == 1
    assert call("refresh", "--force", "--json").json["unchanged"] == 1
    script.with_name("feed.xml").write_text(FEED.format(2), "utf-8")
    assert call("refresh", "--force", "--json").json["new_articles"] == 1
    script.unlink()
    failed = call("refresh", "--force", "--json").json
    assert failed["failed"] == 1
    assert "ended with status 2" in failed["failures"][0]["reason"]
    assert len(call("list", "--json").json) == 2
    assert call("add", "--command", command).status == 1


def test_a_list_of_feeds_cannot_bring_a_command_in(call: Call, script: Path, tmp_path: Path) -> None:
    sign = tmp_path / "sign"
    command = f"exec:{sys.executable} -c \"open('{sign}', 'w')\""
    for kind in ('type="rss"', 'type="rss" sourceKind="command"'):
        lines = f'<outline {kind} text="x" xmlUrl="{command.replace(chr(34), "&quot;")}"/>'
        file = tmp_path / "list.opml"
        file.write_text(f'<opml version="2.0"><body>{lines}</body></opml>', "utf-8")
        call("import", file)
        call("add", command)
        call("refresh", "--force")
    assert not sign.exists()
    assert call("feeds", "--json").json == []


def test_add_without_anything_is_misuse(call: Call) -> None:
    told = call("add")
    assert told.status == 2
    assert "needs an address" in told.err
