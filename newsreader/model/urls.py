"""Addresses: which are the same article, which parameters only track the reader."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit, urlunsplit

_TRACKING = frozenset(
    """
    fbclid gclid dclid gbraid wbraid msclkid yclid igshid mc_cid mc_eid mkt_tok oly_anon_id oly_enc_id vero_id
    _hsenc _hsmi __hssc __hstc __hsfp hsctatracking wickedid rb_clickid s_cid ml_subscriber ml_subscriber_hash
    twclid ttclid li_fat_id epik _openstat xtor ns_mchannel ns_source ns_campaign ns_linkname ns_fee cmpid ito
    at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_bbc_team at_link_id at_link_type
    at_link_origin at_ptr_name at_format vgo_ee
    """.split()
)
_TRACKING_PREFIXES = ("utm_", "pk_", "piwik_", "mtm_", "matomo_", "hsa_")
_PLAIN = re.compile(
    r"https?://([a-z0-9.-]+(?::(?!(?:80|443)(?!\d))[1-9]\d{1,3})?)((?:/[A-Za-z0-9._~%-]+)*)/?(?:#[A-Za-z0-9_-]*)?"
)
"""An address whose canonical form is seen at a glance: most articles have one."""
_ON_A_HOST = re.compile(r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?/")
"""How nearly every web address begins."""
_DEFAULT_PORTS = {"http": 80, "https": 443}


def is_tracking(name: str) -> bool:
    """Tell whether a query parameter only follows readers around."""
    name = name.lower()
    return name in _TRACKING or name.startswith(_TRACKING_PREFIXES)


def strip_tracking(url: str) -> str:
    """Return the address without tracking parameters, otherwise as it was."""
    parts = urlsplit(url)
    if not parts.query:
        return url
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not is_tracking(pair[0])]
    if len(kept) == len(pairs):
        return url
    return urlunsplit(parts._replace(query=urlencode(kept)))


def canonical_url(url: str) -> str | None:
    """Return the form under which an article's address is compared, or None where it is no web address.

    Scheme https, host in lower case without default port, no fragment, no tracking parameters, the rest of the query
    sorted, no trailing slash.
    """
    if plain := _PLAIN.fullmatch(url):
        return f"https://{plain[1]}{plain[2]}"
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    if port and port != _DEFAULT_PORTS[parts.scheme.lower()]:
        host = f"{host}:{port}"
    kept = sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not is_tracking(pair[0]))
    path = quote(parts.path.rstrip("/"), safe="/%:@!$&'()*+,;=~-._")
    return urlunsplit(("https", host, path, urlencode(kept), ""))


def is_web_address(url: str) -> bool:
    """Tell whether the text is an http or https address with a host."""
    if _ON_A_HOST.match(url):
        return True
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def absolute_url(url: str, base: str) -> str | None:
    """Resolve a link against its page; None unless the answer is a web address."""
    try:
        joined = urljoin(base, url.strip())
    except ValueError:
        return None
    return joined if is_web_address(joined) else None


def host_of(url: str) -> str:
    """Return the host in lower case without ``www.``, or an empty text."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")
