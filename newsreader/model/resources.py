"""Where the files that ship with the program are."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource(*names: str) -> Path:
    """Return the path of a shipped file or folder, in a checkout or in an installed package."""
    installed = _PACKAGE / "resources"
    base = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return base.joinpath(*names)
