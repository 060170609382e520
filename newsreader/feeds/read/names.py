"""The names of elements in feeds, whatever prefix a document gives them; the rule on namespaces of the fast reader."""

_BASE = (
    "http://backend.userland.com/rss",
    "http://blogs.law.harvard.edu/tech/rss",
    "http://purl.org/rss/1.0/",
    "http://my.netscape.com/rdf/simple/0.9/",
    "http://purl.org/atom/ns#",
    "http://www.w3.org/2005/atom",
    "http://purl.org/rss/1.0/modules/rss091#",
)
THREADING = "http://purl.org/syndication/thread/1.0"
"""RFC 4685. feedparser knows an older one under the prefix ``thr``."""
_PREFIXES = {
    **dict.fromkeys(_BASE, ""),
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://purl.org/rss/1.0/modules/syndication/": "sy",
    THREADING: "thr",
    "http://wellformedweb.org/commentapi/": "wfw",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://webns.net/mvcb/": "admin",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.georss.org/georss": "georss",
    "http://www.opengis.net/gml": "gml",
    "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo",
    "http://www.w3.org/xml/1998/namespace": "xml",
    "http://creativecommons.org/ns#license": "cc",
    "http://web.resource.org/cc/": "cc",
    "http://backend.userland.com/creativecommonsrssmodule": "creativecommons",
    "http://podlove.org/simple-chapters": "psc",
    "http://madskills.com/public/xml/rss/module/trackback/": "trackback",
    "http://madskills.com/public/xml/rss/module/pingback/": "pingback",
}
_MEANT = frozenset({*_PREFIXES.values(), "l", "foaf", "ss"} - {""})


class Untrusted(Exception):
    """The fast reader met something that it does not surely read as the sure one does."""


class Names(dict[str, str]):
    """Tag as lxml spells it → ``dc:creator``, ``title``; ``?:name`` in a namespace that nobody here knows."""

    def __init__(self) -> None:
        super().__init__()
        self._declared: set[tuple[str, str]] = set()
        self._bare: set[str] = set()
        self._prefixed: set[str] = set()

    def declare(self, prefix: str, uri: str) -> None:
        """Note a declaration; raise Untrusted where the prefix promises another namespace than the address."""
        if (prefix, uri) in self._declared:
            return
        self._declared.add((prefix, uri))
        meant = _PREFIXES.get(uri.lower())
        if meant is None:
            if prefix.lower() in _MEANT or "backend.userland.com/rss" in uri.lower():
                raise Untrusted(f"{prefix} is {uri}")
            (self._prefixed if prefix else self._bare).add(uri)
            if uri in self._bare and uri in self._prefixed:
                raise Untrusted(f"{uri} with a prefix and without")
        elif prefix.lower() in _MEANT and prefix.lower() != meant:
            raise Untrusted(f"{prefix} is {uri}")

    def uses(self, uri: str) -> bool:
        """Tell whether a namespace (in lower case) is declared."""
        return any(declared.lower() == uri for _, declared in self._declared)

    def __missing__(self, tag: str) -> str:
        uri, _, local = tag.lstrip("{").rpartition("}")
        local = local.lower()
        if ":" in local:
            raise Untrusted(f"{local} with a prefix that is not declared")
        prefix = "" if not uri or uri in self._bare else _PREFIXES.get(uri.lower(), "?")
        self[tag] = found = f"{prefix}:{local}" if prefix else local
        return found
