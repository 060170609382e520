"""How a feed is asked, as its reader changes it. Pure: what is kept openly is told apart from what is secret."""

import re
from dataclasses import dataclass, replace

from newsreader.model.feed import Access

PASSWORD = "password"
COOKIES = "cookies"
_HEADER = "header:"
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_SECRET = re.compile(r"auth|cookie|key|pass|secret|session|token", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class AccessChange:
    """What is changed of an ``Access``: None leaves a part as it is, an empty text takes it away.

    ``headers`` are put beside those there; one with an empty value is taken away. Taking the login away takes the
    password with it.
    """

    user_agent: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    login: str | None = None
    password: str | None = None
    cookies: str | None = None


def changed_access(known: Access, change: AccessChange) -> tuple[Access, dict[str, str]]:
    """Return the access after a change, and the secrets to be put into the keyring."""
    open_headers = {name.lower(): (name, value) for name, value in known.headers}
    names = {name.lower(): name for name in known.secrets}
    secrets: dict[str, str] = {}

    def set_secret(name: str, value: str) -> None:
        names.pop(name.lower(), None)
        if value:
            names[name.lower()] = name
            secrets[name] = value

    for name, value in change.headers:
        open_headers.pop(name.lower(), None)
        is_kept_open = bool(value) and not is_secret(name)
        if is_kept_open:
            open_headers[name.lower()] = (name, value)
        set_secret(f"{_HEADER}{name}", "" if is_kept_open else value)
    if change.password is not None:
        set_secret(PASSWORD, change.password)
    if change.login == "":
        set_secret(PASSWORD, "")
    if change.cookies is not None:
        set_secret(COOKIES, _one_line(change.cookies))
    access = replace(known, headers=tuple(open_headers.values()), secrets=tuple(names.values()))
    if change.user_agent is not None:
        access = replace(access, user_agent=_one_line(change.user_agent) or None)
    if change.login is not None:
        access = replace(access, login=_one_line(change.login) or None)
    return access, secrets


def header_of(line: str) -> tuple[str, str] | None:
    """Return a header written as ``Name: value``; None where it is none."""
    name, colon, value = line.partition(":")
    name = name.strip()
    return (name, _one_line(value)) if colon and _NAME.fullmatch(name) else None


def is_secret(name: str) -> bool:
    """Tell whether a header's value is one to be kept in the keyring, as a token is."""
    return bool(_SECRET.search(name))


def secret_headers(access: Access) -> tuple[str, ...]:
    """Return the names of headers whose values the keyring holds."""
    return tuple(name.removeprefix(_HEADER) for name in access.secrets if name.startswith(_HEADER))


def _one_line(text: str) -> str:
    return " ".join(text.split())
