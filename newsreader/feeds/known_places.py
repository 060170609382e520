"""Where well-known services keep the feed of a page, told from its address alone. Pure; nothing is fetched.

A rule answers with feeds, best first, or with nothing. Services that anybody may run (Mastodon, GitLab, Lemmy) are
known by the shape of the path, so an answer is a guess that has to be tried.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, quote, urlsplit

from newsreader.model.urls import is_web_address

MOST = 12
"""Addresses that any answer about one page has at most."""
_CHANNEL = re.compile(r"UC[\w-]{22}")
_LIST = re.compile(r"(?:PL|UU|OL|FL|RD)[\w-]{10,60}")
_NAME = re.compile(r"[\w.-]{1,80}")
_VIDEOS = "https://www.youtube.com/feeds/videos.xml"
_GITHUB_OWN = frozenset(
    "about apps blog collections contact customer-stories enterprise events explore features issues join login "
    "marketplace new notifications orgs pricing pulls search security settings signup site sponsors team topics "
    "trending".split()
)
_MEDIUM_OWN = frozenset("about m me membership new-story plans policy search tag topics".split())
_TUMBLR_OWN = frozenset("about blog dashboard explore help jobs login policy press register search tagged".split())
_OTHERS_WITH_AT_NAMES = frozenset(
    "youtube.com medium.com threads.net threads.com tiktok.com substack.com flickr.com bsky.app twitter.com x.com "
    "instagram.com facebook.com t.me telegram.me".split()
)
"""Services whose addresses look like Mastodon's (``/@name``) and that keep no feed there."""


@dataclass(frozen=True, slots=True)
class _Page:
    host: str
    """Lower case, without ``www.``, with its port where it has one."""
    root: str
    parts: tuple[str, ...]
    """The path's segments."""
    query: dict[str, list[str]]

    def first(self, name: str) -> str:
        return self.query.get(name, [""])[0]

    def is_at(self, *hosts: str) -> bool:
        return any(self.host == host or self.host.endswith("." + host) for host in hosts)


def web_form(url: str) -> str:
    """Return a ``feed:``, ``feed://`` or ``feed:https://`` address as a web address; others as they are."""
    url = url.strip()
    found = re.match(r"feed:(?://)?", url, re.I)
    if not found:
        return url
    rest = url[found.end() :]
    return rest if re.match(r"https?://", rest, re.I) else f"https://{rest.lstrip('/')}"


def conventional(url: str) -> tuple[str, ...]:
    """Return where a well-known service keeps the feeds of this page, best first, at most 12; empty for other sites."""
    page = _page(web_form(url))
    if page is None:
        return ()
    return tuple(dict.fromkeys(address for rule in _RULES for address in rule(page)))[:MOST]


def channel_feed(html: str, url: str) -> str | None:
    """Return the feed of the YouTube channel whose page (``/@handle``, ``/c/…``, a video) this is; None elsewhere."""
    page = _page(url)
    if page is None or not page.is_at("youtube.com", "youtu.be"):
        return None
    for pattern in _CHANNEL_PLACES:
        if found := pattern.search(html):
            return f"{_VIDEOS}?channel_id={found[1]}"
    return None


_CHANNEL_PLACES = tuple(
    re.compile(pattern)
    for pattern in (
        r'"externalId"\s*:\s*"(UC[\w-]{22})"',
        r'rel="canonical"\s+href="https://www\.youtube\.com/channel/(UC[\w-]{22})"',
        r'itemprop="(?:identifier|channelId)"\s+content="(UC[\w-]{22})"',
        r'"externalChannelId"\s*:\s*"(UC[\w-]{22})"',
        r'"channelId"\s*:\s*"(UC[\w-]{22})"',
        r'"browseId"\s*:\s*"(UC[\w-]{22})"',
    )
)
"""Where a channel's page names its own id; ``channelId`` and ``browseId`` may name another's and come last."""


def _page(url: str) -> _Page | None:
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return None
    if not is_web_address(url):
        return None
    segments = tuple(segment for segment in parts.path.split("/") if segment)
    named = f"{host}:{port}" if port else host
    return _Page(named, f"{parts.scheme}://{parts.netloc}", segments, parse_qs(parts.query))


def _youtube(page: _Page) -> list[str]:
    if not page.is_at("youtube.com", "youtu.be"):
        return []
    if _LIST.fullmatch(wanted := page.first("list")):
        return [f"{_VIDEOS}?playlist_id={wanted}"]
    match page.parts:
        case ("channel", name, *_) if _CHANNEL.fullmatch(name):
            return [f"{_VIDEOS}?channel_id={name}"]
        case ("user", name, *_) if _NAME.fullmatch(name):
            return [f"{_VIDEOS}?user={name}"]
    return []


def _reddit(page: _Page) -> list[str]:
    if not page.is_at("reddit.com"):
        return []
    path = "".join(f"/{part}" for part in page.parts if part != ".rss")
    found = [f"https://www.reddit.com{path}/.rss"]
    return (
        [*found, f"https://www.reddit.com{path}/new/.rss"] if len(page.parts) == 2 and page.parts[0] == "r" else found
    )


def _github(page: _Page) -> list[str]:
    if page.host == "gist.github.com" and page.parts:
        return [f"https://gist.github.com/{page.parts[0]}.atom"]
    if page.host != "github.com" or not page.parts or page.parts[0].lower() in _GITHUB_OWN:
        return []
    if len(page.parts) == 1:
        return [f"https://github.com/{page.parts[0]}.atom"]
    root = f"https://github.com/{page.parts[0]}/{page.parts[1].removesuffix('.git')}"
    found = [f"{root}/releases.atom", f"{root}/commits.atom", f"{root}/tags.atom"]
    match page.parts[2:]:
        case ("commits" | "tree", *branch) if branch:
            return [f"{root}/commits/{'/'.join(branch)}.atom", *found]
        case ("commits", *_):
            return [found[1], found[0], found[2]]
        case ("tags", *_):
            return [found[2], found[0], found[1]]
    return found


def _gitlab(page: _Page) -> list[str]:
    if not (page.host == "gitlab.com" or page.host.startswith("gitlab.")) or not page.parts:
        return []
    own = page.parts[: page.parts.index("-")] if "-" in page.parts else page.parts
    root = f"{page.root}/{'/'.join(own)}"
    if len(own) < 2:
        return [f"{root}.atom"]
    return [
        f"{root}/-/releases.atom",
        f"{root}/-/commits/HEAD?format=atom",
        f"{root}/-/tags?format=atom",
        f"{root}.atom",
    ]


def _mastodon(page: _Page) -> list[str]:
    if page.is_at(*_OTHERS_WITH_AT_NAMES) or not page.parts:
        return []
    user, _, home = page.parts[0].removeprefix("@").partition("@")
    if page.parts[0].startswith("@") and re.fullmatch(r"\w+(?:[.-]\w+)*", user):
        if home and is_web_address(f"https://{home}"):
            return [f"https://{home}/@{user}.rss"]
        return [] if home else [f"{page.root}/@{user}.rss"]
    if len(page.parts) == 2 and page.parts[0] == "users" and _NAME.fullmatch(page.parts[1]):
        return [f"{page.root}/users/{page.parts[1]}.rss"]
    return []


def _blogger(page: _Page) -> list[str]:
    if not re.search(r"(?:^|\.)blogspot\.[a-z.]{2,6}$", page.host):
        return []
    feed = f"{page.root}/feeds/posts/default"
    match page.parts:
        case ("search", "label", label, *_):
            return [f"{feed}/-/{label}", feed]
    return [feed, f"{feed}?alt=rss"]


def _tumblr(page: _Page) -> list[str]:
    if page.host == "tumblr.com":
        name = page.parts[1] if page.parts[:1] == ("blog",) and len(page.parts) > 1 else next(iter(page.parts), "")
        is_blog = re.fullmatch(r"[\w-]+", name) and name not in _TUMBLR_OWN
        return [f"https://{name}.tumblr.com/rss"] if is_blog else []
    if not page.is_at("tumblr.com"):
        return []
    match page.parts:
        case ("tagged", tag, *_):
            return [f"{page.root}/tagged/{tag}/rss", f"{page.root}/rss"]
    return [f"{page.root}/rss"]


def _medium(page: _Page) -> list[str]:
    if page.host != "medium.com":
        return [f"{page.root}/feed"] if page.is_at("medium.com") else []
    match page.parts:
        case ("feed", *_):
            return []
        case ("tag", tag, *_):
            return [f"{page.root}/feed/tag/{tag}"]
        case (name, *_) if name.startswith("@") or name not in _MEDIUM_OWN:
            return [f"{page.root}/feed/{name}"]
    return []


def _substack(page: _Page) -> list[str]:
    if page.host == "substack.com":
        user = next(iter(page.parts), "")
        return [f"https://{user[1:].lower()}.substack.com/feed"] if re.fullmatch(r"@[\w-]+", user) else []
    return [f"{page.root}/feed"] if page.is_at("substack.com") else []


def _wordpress(page: _Page) -> list[str]:
    if page.host == "wordpress.com" or not page.is_at("wordpress.com"):
        return []
    match page.parts:
        case ("category" | "tag" | "author" as kind, name, *_):
            return [f"{page.root}/{kind}/{name}/feed/", f"{page.root}/feed/"]
    return [f"{page.root}/feed/", f"{page.root}/?feed=rss2"]


def _bluesky(page: _Page) -> list[str]:
    if page.host != "bsky.app" or len(page.parts) < 2 or page.parts[0] != "profile":
        return []
    return [f"https://bsky.app/profile/{quote(page.parts[1], safe=':.@-_')}/rss"]


def _lemmy(page: _Page) -> list[str]:
    """A community (``/c/``) or user (``/u/``) of a Lemmy server; ``@home`` after a name stays, the server knows it."""
    match page.parts:
        case ("c" | "u" as kind, name) if not page.is_at("youtube.com", "reddit.com") and re.fullmatch(
            r"\w+(?:@[\w.-]+)?", name
        ):
            return [f"{page.root}/feeds/{kind}/{name}.xml?sort=New"]
    return []


_RULES: tuple[Callable[[_Page], list[str]], ...] = (
    _youtube, _reddit, _github, _gitlab, _blogger, _tumblr, _medium, _substack, _wordpress, _bluesky, _mastodon, _lemmy,
)  # fmt: skip
