"""Feeds that publish, move, vanish, hang and lie, round after round."""

from pathlib import Path

import pytest

from tests.support import soak

FEEDS = 40
ROUNDS = 14


@pytest.mark.slow
def test_rounds_of_refreshing_lose_and_double_nothing_and_treat_servers_as_they_ask(tmp_path: Path) -> None:
    came = soak.run(tmp_path, FEEDS, ROUNDS)
    assert came.lost == set()
    assert came.doubled == set()
    assert set(came.stored) == came.published
    assert came.complaints == []
