"""What people type, understood: an address, a folder, or words to search the catalogue for. Pure."""

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsreader.model.errors import WrongScheme

_NAME = re.compile(r"[^\W_][\w'’-]*")


def web_address(text: str) -> str:
    """Return what a person typed as an address: a bare host gets https, a local file its ``file:`` form.

    Raises WrongScheme.
    """
    text = text.strip()
    if text.startswith("feed:"):
        text = text.removeprefix("feed:")
        text = text if "://" in text else f"https://{text.lstrip('/')}"
    if text.startswith(("/", "./", "../", "~/")):
        return Path(text).expanduser().resolve().as_uri()
    scheme, colon, rest = text.partition(":")
    if not colon or "." in scheme or (rest[:1].isdigit() and "/" not in scheme and scheme):
        text = f"https://{text}" if text else text
    try:
        parts = urlsplit(text)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        parts, port_is_fine = urlsplit(""), False
    if parts.scheme == "file" and unquote(parts.path):
        return text
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_is_fine or " " in text:
        raise WrongScheme(
            f"“{text}” is not an address that can be subscribed to: "
            "it must be a web address (http or https) or a file.",
            url=text,
        )
    return text


def folder_path(text: str | None) -> tuple[str, ...]:
    """Split a folder as typed (``Báo chí / Trong nước`` or ``Báo chí/Trong nước``) into its names."""
    return tuple(name.strip() for name in (text or "").split("/") if name.strip())


def may_be_words(text: str) -> bool:
    """Tell whether a text may mean something else than addresses: a newspaper's name, a topic.

    One word is if it has none of an address's signs (a machine of one's own network may be called so too); several are
    unless a scheme stands among them or each has a line of its own.
    """
    words = text.split()
    if len(words) == 1:
        return bool(_NAME.fullmatch(words[0]))
    return bool(words) and "://" not in text and "\n" not in text.strip()
