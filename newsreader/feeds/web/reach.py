"""Which addresses lie in a private network, and who may lead there: a reader, never what a public server says.

A public feed could otherwise have this program ask the reader's router or printer (RFC 1918, RFC 4193, RFC 6890).
"""

from functools import lru_cache
from ipaddress import ip_address

from newsreader.feeds.web.reasons import host_shown

SAMPLE_HOSTS = ".sample.example"
"""How the hosts of the sample edition end, which are served without a socket (``feeds/sample.py``)."""


def is_private(address: str) -> bool:
    """Tell whether an IP address is in no public network; False for a name."""
    try:
        found = ip_address(address.strip("[]").partition("%")[0])
    except ValueError:
        return False
    found = getattr(found, "ipv4_mapped", None) or found
    return not found.is_global or found.is_multicast


@lru_cache(maxsize=4096)
def is_own_host(host: str) -> bool:
    """Tell whether a host is this machine."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def needs_network(url: str) -> bool:
    """Tell whether an address leads beyond this machine: neither a file, nor its own host, nor the sample edition."""
    if url.lower().startswith("file:"):
        return False
    host = host_shown(url)
    return not is_own_host(host) and not host.endswith(SAMPLE_HOSTS)


def may_lead_inside(url: str, source: str | None) -> bool:
    """Tell whether an address that ``source`` (a feed, an article) names may be in a private network.

    It may where nobody but the reader named it, where its source is there itself, and at the source's own host.
    """
    if source is None:
        return True
    host = host_shown(source)
    return host == host_shown(url) or host == "localhost" or is_private(host)
