import unicodedata

from newsreader.model.ids import FolderId
from newsreader.store import Connection, Database, feeds, folders
from tests.support.stories import add_feed


def made(c: Connection, *path: str) -> FolderId:
    folder = folders.ensure_folder(c, path)
    assert folder is not None
    return folder


def paths(c: Connection) -> list[str]:
    return [folder.path for folder in folders.list_folders(c)]


def test_a_path_is_made_once_with_its_parents(database: Database) -> None:
    with database.write() as c:
        folder = made(c, "Báo chí", "Trong nước")
        assert made(c, unicodedata.normalize("NFD", "Báo chí"), " Trong nước ") == folder
        assert folders.ensure_folder(c, ()) is None
        assert paths(c) == ["Báo chí", "Báo chí / Trong nước"]


def test_removing_a_folder_moves_what_is_in_it_up(database: Database) -> None:
    with database.write() as c:
        outer, inner = made(c, "A"), made(c, "A", "B")
        made(c, "A", "B", "C")
        feed = add_feed(c, "a", inner)
        folders.remove_folder(c, inner)
        assert paths(c) == ["A", "A / C"]
        assert feeds.get_feed(c, feed).folder_id == outer


def test_removing_a_folder_that_holds_one_of_its_own_name_keeps_the_inner(database: Database) -> None:
    with database.write() as c:
        outer, inner = made(c, "A"), made(c, "A", "A")
        feed = add_feed(c, "a", inner)
        folders.remove_folder(c, outer)
        assert paths(c) == ["A"]
        assert feeds.get_feed(c, feed).folder == "A"


def test_folders_that_get_the_same_name_become_one_all_the_way_down(database: Database) -> None:
    with database.write() as c:
        one, other = made(c, "Tin", "Thể thao"), made(c, "Báo", "Thể thao")
        first, second = add_feed(c, "a", one), add_feed(c, "b", other)
        folders.rename_folder(c, made(c, "Báo"), "Tin")
        assert paths(c) == ["Tin", "Tin / Thể thao"]
        assert feeds.get_feed(c, first).folder_id == feeds.get_feed(c, second).folder_id == one


def test_a_folder_is_never_moved_below_itself(database: Database) -> None:
    with database.write() as c:
        outer, inner = made(c, "A"), made(c, "A", "B")
        folders.move_folder(c, outer, inner)
        assert paths(c) == ["A", "A / B"]
        folders.move_folder(c, inner, None)
        assert paths(c) == ["A", "B"]


def test_a_folder_is_found_folded_with_everything_below_it_and_nothing_beside_it(database: Database) -> None:
    with database.write() as c:
        outer, inner = made(c, "Báo chí"), made(c, "Báo chí", "Đời sống")
        made(c, "Báo chí khác")
        assert set(folders.below(c, "bao chi")) == {outer, inner}
        assert folders.below(c, "BAO CHI / doi song") == (inner,)
        assert folders.below(c, "không có") == ()
