"""Feeds composed at random of what feeds are made of, well told and badly told, for comparing the two readers."""

from random import Random

NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" '
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:thr="http://purl.org/syndication/thread/1.0" '
    'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:own="https://paper.example/own" '
)
_TEXTS = (
    "Thủ tướng họp về kinh tế",
    "<![CDATA[<p>Đoạn <b>tóm tắt</b></p>]]>",
    "&lt;p&gt;x &amp;amp; y&lt;/p&gt;<!-- ? -->",
    "<![CDATA[đ&atilde; <img src='/i/1.jpg'> và <a href=\"b.html?x=1&y=2\">đây</a>]]>",
    "",
    "  \n ",
    "1 &lt; 2 &amp; 3",
    "một<![CDATA[ & hai]]> ba",
    "caf\u00c3\u00a9",
    "&#147;x&#148;",
    "Tie\u0302\u0301ng",
    "a\n\nb",
    "<b>x</b>",
    "&lt;video&gt; tag",
)
_PLACES = (
    "https://paper.example/a/1.html?x=1&amp;y=2",
    "/a/2.html",
    "a/3.html",
    "https://paper.example",
    "",
    " https://p.example/x ",
)
_DATES = (
    "Sun, 01 Mar 2026 08:00:00 +0700", "2026-03-01T08:00:00Z", "1 Mar 26 08:00 GMT", "", "hôm qua",
    "2026-03-01T08:00:00.25+07:00", "Sun, 1 March 2026 8:00:00 EST", "2026-03-01", "02/03/2026 15:00",
    "Thứ hai, 02/03/2026, 15:00 (GMT+7)", "Mon, 02 Mar 2026 25:00:00 GMT", "0001-01-01T00:00:00Z",
)  # fmt: skip
_NAMES = (
    "Lan Anh",
    "lan@paper.example (Lan Anh)",
    "Lan &lt;lan@paper.example&gt;",
    "",
    "@lan",
    "A, B",
    "a@b.example, c@d.example",
)
_TYPES = (
    "",
    "",
    "",
    ' type="text"',
    ' type="html"',
    ' type="text/plain"',
    ' type="xhtml"',
    ' type="image/png"',
    ' mode="escaped"',
)
_LINK_TYPES = ("", "", ' type="text/html"', ' type="application/atom+xml"', ' type="TEXT/HTML"')
_RELATIONS = ("alternate", "self", "enclosure", "replies")
_XHTML = '<div xmlns="http://www.w3.org/1999/xhtml">x <b class="y">z &amp; w</b><br/><img src="/i.png" alt="a"/></div>'


def item(random: Random, is_atom: bool) -> str:
    """Return the inside of an entry."""
    some = random.choice
    pool = [
        *(f"<{tag}{some(_TYPES) if random.random() < 0.3 else ''}>{some(_TEXTS)}</{tag}>" for tag in _TEXT_TAGS),
        *(
            f"<{tag}>{some(_DATES)}</{tag}>"
            for tag in ("pubDate", "updated", "published", "dc:date", "dcterms:created")
        ),
        *(f"<{tag}>{some(_NAMES)}</{tag}>" for tag in ("author", "dc:creator", "itunes:author")),
        *(f"<{tag}>{some(_PLACES)}</{tag}>" for tag in ("link", "guid", "comments", "wfw:commentRss", "id")),
        f'<guid isPermaLink="{some(("true", "false"))}">{some((*_PLACES, "tin-7"))}</guid>',
        f'<link rel="{some(_RELATIONS)}"{some(_LINK_TYPES)} href="{some(_PLACES)}" thr:count="4"/>',
        f'<enclosure url="{some(_PLACES)}" type="{some(("audio/mpeg", "image/jpeg"))}" '
        f'length="{some(("9", "x", ""))}"/>',
        f'<media:content url="https://i.example/a.jpg" type="image/jpeg" width="{some(("90", "800", "x"))}"/>',
        '<media:group><media:content url="https://i.example/b.jpg" medium="image">'
        f"<media:title>{some(_TEXTS)}</media:title></media:content><media:description>{some(_TEXTS)}</media:description>"
        "<media:credit>Lan</media:credit></media:group>",
        f"<media:description>{some(_TEXTS)}</media:description>",
        '<media:thumbnail url="https://i.example/t.jpg" width="120"/>',
        f'<category term="{some(("t", ""))}" label="{some(("Nhãn", ""))}"/>',
        f'<category domain="d">{some(_TEXTS)}</category>',
        f"<author><name>{some(_NAMES)}</name><email>{some(('a@b.example', '', 'x'))}</email><uri>/u</uri></author>",
        "<source url='https://o.example/rss'>Khác</source>",
        "<source><title>Khác</title><id>urn:o</id><updated>2020-01-01T00:00:00Z</updated></source>",
        "<contributor><name>Minh</name></contributor>",
        f"<slash:comments>{some(('12', '', 'x'))}</slash:comments>",
        "<thr:total>3</thr:total>",
        f"<own:title>{some(_TEXTS)}</own:title>",
        "<own:box><own:deep>1</own:deep></own:box>",
        f"<own:box><title>{some(_TEXTS)}</title></own:box>",
        "<itunes:image href='https://i.example/it.jpg'/>",
        "<media:keywords>a, b ,</media:keywords>",
        "<post-id xmlns='com-own:additions'>7</post-id>",
        "<rights>x</rights>",
    ]
    if is_atom:
        pool += [f'<{tag} type="xhtml">{_XHTML}</{tag}>' for tag in ("content", "summary", "title")]
        pool.append(f'<content type="html" xml:lang="vi" xml:base="https://base.example/x/">{some(_TEXTS)}</content>')
    return "".join(random.sample(pool, random.randint(0, 9)))


_TEXT_TAGS = (
    "title", "title", "description", "description", "summary", "content:encoded", "dc:title",
    "dc:description", "dc:subject",
    "itunes:summary", "media:title", "content", "media:credit", "itunes:keywords",
)  # fmt: skip


def feed_elements(random: Random) -> str:
    """Return what stands beside the entries."""
    some = random.choice
    pool = [
        f"<title>{some(_TEXTS)}</title>",
        f"<title>{some(_TEXTS)}</title>",
        f"<link>{some(_PLACES)}</link>",
        f'<link rel="{some(("alternate", "self"))}" href="{some(_PLACES)}"/>',
        f"<description>{some(_TEXTS)}</description>",
        f"<subtitle>{some(_TEXTS)}</subtitle>",
        f"<itunes:summary>{some(_TEXTS)}</itunes:summary>",
        "<language>vi-VN</language>",
        f"<ttl>{some(('60', 'x'))}</ttl>",
        "<image><url>/logo.png</url><title>T</title><link>https://paper.example/</link><width>9</width></image>",
        "<image><url>/logo.png</url><own:x/><junk/><link>https://wrong.example/</link></image>",
        "<itunes:image href='https://i.example/it.jpg'/>",
        "<icon>/favicon.ico</icon>",
        "<logo>logo.svg</logo>",
        f"<author><name>{some(_NAMES)}</name></author>",
        f"<managingEditor>{some(_NAMES)}</managingEditor>",
        "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>x</hour></skipHours>",
        "<skipDays><day>Sunday</day><day> monday </day></skipDays>",
        "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
        "<textInput><title>Tìm</title><link>/search</link><name>q</name><description>d</description></textInput>",
        f"<id>{some(_PLACES)}</id>",
        f"<lastBuildDate>{some(_DATES)}</lastBuildDate>",
        "<itunes:owner><itunes:name>x</itunes:name><itunes:email>a@b.example</itunes:email></itunes:owner>",
        "<itunes:category text='News'><itunes:category text='Daily'/></itunes:category>",
        "<cloud domain='x' port='80'/>",
        "<generator>g</generator>",
        "<category>c</category>",
        "<own:x><own:y>1</own:y></own:x>",
    ]
    return "".join(random.sample(pool, random.randint(0, 8)))


def document(seed: int) -> str:
    """Return a well-formed feed in one of five formats."""
    random = Random(seed)
    kind = random.choice(("rss", "rss", "atom", "atom", "rdf", "atom03"))
    scope = random.choice(("", "", ' xml:lang="vi"', ' xml:base="https://base.example/d/"'))
    around = feed_elements(random)
    entries = [item(random, kind.startswith("atom")) for _ in range(random.randint(0, 3))]
    if kind == "rss":
        items = "".join(f"<item>{each}</item>" for each in entries)
        halves = (around, items) if random.random() < 0.8 else (items, around)
        return f'<rss version="2.0" {NAMESPACES}{scope}><channel>{"".join(halves)}</channel></rss>'
    if kind == "rdf":
        items = "".join(f"<item rdf:about='https://r.example/{n}'>{each}</item>" for n, each in enumerate(entries))
        return (
            f'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
            f"{NAMESPACES}"
            f"{scope}><channel rdf:about='x'>{around}</channel>{items}</rdf:RDF>"
        )
    space = "http://www.w3.org/2005/Atom" if kind == "atom" else "http://purl.org/atom/ns#"
    items = "".join(f"<entry>{each}</entry>" for each in entries)
    return f'<feed xmlns="{space}" version="0.3" {NAMESPACES}{scope}>{around}{items}</feed>'
