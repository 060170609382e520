"""What went wrong with a request, as a sentence for people."""

import errno
import socket
import ssl
from collections.abc import Iterator
from urllib.parse import urlsplit

from newsreader.model.feed import Trouble
from newsreader.model.fetching import Reach

_STATUS = {
    401: "{host} asks for a name and a password (401).",
    402: "{host} asks for payment (402).",
    403: "{host} refuses to hand this out (403).",
    404: "{host} has nothing at this address (404).",
    408: "{host} waited too long for the request (408).",
    410: "{host} says that this address is gone for good (410).",
    429: "{host} asks to be left alone for a while (429).",
    451: "{host} may not hand this out for legal reasons (451).",
    503: "{host} is overloaded or being repaired (503).",
}
_NO_ROUTE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}


def host_shown(url: str) -> str:
    """Return the host of an address as shown in a sentence."""
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def status_reason(status: int, url: str) -> str:
    """Say what an HTTP status means for the reader."""
    host = host_shown(url)
    if status in _STATUS:
        return _STATUS[status].format(host=host)
    if status >= 500:
        return f"{host} has trouble of its own ({status})."
    return f"{host} answered with status {status}."


def trouble_of(status: int) -> Trouble:
    """Tell what an HTTP status that is no success means for what can be done about it."""
    if status in (401, 402, 403, 407, 451):
        return Trouble.BLOCKED
    if status in (429, 503):
        return Trouble.BUSY
    return Trouble.GONE if status in (404, 410) else Trouble.UNREACHABLE


def inside_reason(url: str) -> str:
    """Say that a public address must not lead into the reader's own network."""
    return f"A public address leads to {host_shown(url)}, which is in a private network; it was not asked."


def lost_reason(url: str) -> str:
    """Say that the reader's own network was lost."""
    host = host_shown(url)
    return f"The network was lost before {host} was reached; it is asked again at the next refresh."


def error_reason(error: BaseException, url: str, seconds: float) -> str:
    """Say what an exception means; ``seconds`` is how long an answer was waited for."""
    host = host_shown(url)
    chain = tuple(_chain(error))
    names = {kind.__name__ for kind in type(error).__mro__}
    if any(type(cause).__name__ == "InsideRefused" for cause in chain):
        return inside_reason(url)
    for cause in chain:
        if isinstance(cause, socket.gaierror):
            return f"The name {host} could not be found. Is the address right, and the network up?"
        if isinstance(cause, ssl.SSLCertVerificationError):
            return f"The certificate of {host} cannot be trusted: {cause.verify_message}."
        if isinstance(cause, ConnectionRefusedError):
            return f"{host} refused the connection."
        if isinstance(cause, ssl.SSLError) and "TimeoutException" not in names:
            return f"No secure connection to {host} could be made."
        if isinstance(cause, OSError) and cause.errno in _NO_ROUTE:
            return f"The network does not reach {host}."
    if "ConnectTimeout" in names:
        return f"{host} timed out: no connection could be made."
    if "TimeoutException" in names:
        return f"{host} timed out: no whole answer within {seconds:.0f} seconds."
    if "ProxyError" in names:
        return f"The proxy on the way to {host} refused: {error}."
    if "DecodingError" in names:
        return f"The answer of {host} is damaged: its compression cannot be undone."
    if "NetworkError" in names or "RemoteProtocolError" in names or isinstance(error, ConnectionError):
        return f"The connection to {host} broke off before the answer was whole."
    if "InvalidURL" in names or "UnsupportedProtocol" in names:
        return f"This is no web address: {url}"
    return f"{host} could not be asked: {error or type(error).__name__}."


def reach_of(error: BaseException) -> Reach:
    """Tell how far a request came that ended in an exception.

    A name that does not exist, a refusal and a certificate are answers.
    """
    for cause in _chain(error):
        if isinstance(cause, ConnectionRefusedError | ssl.SSLError):
            return Reach.ANSWERED
        if isinstance(cause, socket.gaierror):
            if not _has_way_out():
                return Reach.NO_WAY  # some systems say then of every name that it does not exist
            return Reach.ANSWERED if cause.errno == socket.EAI_NONAME else Reach.SILENT
        if isinstance(cause, OSError) and cause.errno in _NO_ROUTE:
            # Of a host with addresses of both families only the last attempt tells: without a way for IPv6, that one.
            is_lost = cause.errno != errno.EHOSTUNREACH and not _has_way_out()
            return Reach.NO_WAY if is_lost else Reach.SILENT
    names = {kind.__name__ for kind in type(error).__mro__}
    return Reach.SILENT if names & {"TimeoutException", "ConnectError"} else Reach.ANSWERED


def _has_way_out() -> bool:
    """Tell whether the machine knows a way to the world. Nothing is sent: a datagram's connection is a look-up."""
    for family, nowhere in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as wire:
                wire.connect((nowhere, 9))
                return True
        except OSError:
            continue
    return False


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__
