"""The settings file: read with care, written without touching anything else."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from newsreader.app.settings import SETTINGS, Settings, read_settings, with_value


def test_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == {setting.key: setting.default for setting in SETTINGS}


def test_unsound_values_are_left_out_of_account_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('[look]\ntheme = "purple"\nlanguage = "vi"\ntext_size = 99\n[refresh]\nminutes = true\n')
    values = read_settings(path)
    assert values["look.theme"] == "system"
    assert values["look.language"] == "vi"
    assert values["look.text_size"] == 0
    assert values["refresh.minutes"] == 1


def test_writing_keeps_comments_and_what_this_version_does_not_know(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('# mine\n[look]\ntheme = "light" # by day\nshape = "round"\n\n[future]\nthings = [1, 2]\n')
    settings = Settings(path)
    with qtbot.waitSignal(settings.changed) as caught:
        settings.set("look.theme", "dark")
    assert caught.args == ["look.theme"]
    settings.set("look.language", "vi")
    settings.set("refresh.at_start", False)
    text = path.read_text()
    assert text.startswith("# mine\n")
    assert tomllib.loads(text) == {
        "look": {"theme": "dark", "shape": "round", "language": "vi"},
        "future": {"things": [1, 2]},
        "refresh": {"at_start": False},
    }
    assert Settings(path).text("look.theme") == "dark"


def test_value_outside_the_table_is_refused(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.toml")
    with pytest.raises(ValueError, match="purple"):
        settings.set("look.theme", "purple")
    assert not (tmp_path / "settings.toml").exists()


def test_file_that_is_no_toml_is_put_aside_and_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("theme = = dark")
    Settings(path).set("look.theme", "dark")
    assert (tmp_path / "settings.toml.broken").read_text() == "theme = = dark"
    assert tomllib.loads(path.read_text()) == {"look": {"theme": "dark"}}


@given(
    st.dictionaries(st.sampled_from(["a", "look", "z"]), st.dictionaries(st.sampled_from("xy"), st.integers())),
    st.integers(),
)
def test_a_value_can_be_put_into_any_file(tables: dict[str, dict[str, int]], value: int) -> None:
    text = "".join(
        f"[{name}]\n" + "".join(f"{key} = {number}\n" for key, number in table.items())
        for name, table in tables.items()
    )
    expected = {**tables, "look": {**tables.get("look", {}), "x": value}}
    assert tomllib.loads(with_value(text, "look.x", value)) == expected
