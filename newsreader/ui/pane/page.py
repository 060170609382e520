"""Turn an article into a page: values in, HTML for QTextDocument out. Pure."""

import re
from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from newsreader.model.article import Article, ArticleRow, LinkBlock, RelatedArticle
from newsreader.model.text import fold
from newsreader.ui.pane.attached import files_html
from newsreader.ui.pane.body import body_blocks
from newsreader.ui.pane.figures import Figures
from newsreader.ui.pane.style import PageStyle
from newsreader.ui.pane.words import PageWords

_RTL = {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "ps", "sd", "ug", "ur", "yi"}
_SLANTED = re.compile(r"<i>((?:(?!</?i>).)*)</i>", re.S)
_UPRIGHT = re.compile("[\u0590-\u1cff\u2e80-\ufdff\ufe70-\ufeff]")
"""Hebrew, Arabic, the scripts of India and south-east Asia, Chinese, Japanese, Korean."""
_WORDS_A_MINUTE = 240
_SIGNS_A_MINUTE = 500
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def article_page(article: Article, words: PageWords, style: PageStyle) -> str:
    """Return the article itself: head, lead, byline, body with figures in place, the files that came with it."""
    by_src = {picture.src: picture for picture in article.pictures}
    direction = direction_of(article.row.language)
    figures = Figures(style, words, direction)
    blocks, used = body_blocks(article.html, by_src, figures.html, direction)
    lead, blocks = _without_repetition(article.row, blocks)
    loose = [picture for picture in by_src.values() if picture.src not in used and picture.sha256]
    opening = [figures.html(loose[0])] if loose and not used else []
    closing = [figures.html(picture) for picture in (loose[1:] if opening else loose)]
    parts = [_head(article, lead, words, direction), *opening, *(html for html, _ in blocks), *closing]
    parts.append(files_html(article, words, _dir(direction)))
    return f"<html><body>{_upright(''.join(parts))}</body></html>"


def tail(
    article: Article, related: Sequence[RelatedArticle], words: PageWords, *, has_comments_open: bool = False
) -> str:
    """Return what follows the article: our related stories, the publisher's lists, the readers' comments."""
    parts: list[str] = []
    direction = _dir(direction_of(article.row.language))
    if related:
        parts.append(f'<p class="part"><a name="related"></a>&nbsp;</p><h4>{escape(words.related)}</h4>')
        parts.extend(_related_line(item, words) for item in related)
    for block in article.blocks:
        if block.links:
            anchor = "" if related or parts else '<a name="related"></a>'
            parts.append(f'<p class="part">{anchor}&nbsp;</p>{_publisher_list(block, words, direction)}')
    if article.comments:
        parts.append('<p class="part"><a name="comments"></a>&nbsp;</p>')
        arrow = "▾" if has_comments_open else "▸"
        label = f"{arrow}&nbsp; {escape(words.comments(len(article.comments)))}"
        parts.append(f'<p class="fold"><a href="do:comments">{label}</a></p>')
        if has_comments_open:
            parts.append(_comments(article, words, direction))
    return f'{"".join(parts)}<p class="end">&nbsp;</p>'


def _upright(html: str) -> str:
    """Take the slant from words in scripts that know none: their slanted letters are in no font, or ugly."""
    return _SLANTED.sub(lambda found: found[1] if _UPRIGHT.search(found[1]) else found[0], html)


def direction_of(language: str) -> str:
    """Return ``rtl`` for a language written from right to left, else an empty text."""
    return "rtl" if language.split("-")[0].lower() in _RTL else ""


def reading_minutes(text: str) -> int:
    """Return how long the text takes to read, in minutes, at least 1."""
    signs = len(_CJK.findall(text))
    return max(1, round(len(text.split()) / _WORDS_A_MINUTE + signs / _SIGNS_A_MINUTE))


def _dir(direction: str) -> str:
    return f' dir="{direction}"' if direction else ""


def _head(article: Article, lead: str, words: PageWords, direction: str) -> str:
    row, told = article.row, _dir(direction)
    parts = []
    if row.section:
        parts.append(f'<p class="section"{told}>{escape(row.section)}</p>')
    title = escape(row.title or row.url or "")
    parts.append(f"<h1{told}>{title}</h1>")
    if lead:
        parts.append(f'<p class="lead"{told}>{escape(lead)}</p>')
    parts.append(f'<p class="byline"{told}>{_byline(article, words, direction)}</p>')
    if row.tags:
        tags = "&nbsp; ".join(f'<a href="tag:{quote(tag, safe="")}">#{escape(tag)}</a>' for tag in row.tags)
        parts.append(f'<p class="tags"{told}>{tags}</p>')
    parts.append(f'<p class="rule"{told}>&nbsp;</p>')
    return "".join(parts)


def _byline(article: Article, words: PageWords, direction: str) -> str:
    row = article.row
    people = [f'<span class="strong">{escape(row.byline)}</span>'] if row.byline else []
    if article.agency and fold(article.agency) not in fold(row.byline):
        people.append(escape(article.agency))
    source = row.sources[0] if row.sources else row.site
    first = [*people, escape(source)] if source else people
    second = [escape(words.written(row.published or row.first_seen))]
    if row.modified and row.published and (row.modified - row.published).total_seconds() >= 60:
        second.append(escape(words.updated(words.said(row.modified))))
    if article.text:
        second.append(escape(words.reading_time(reading_minutes(article.text))))
    if direction:
        first, second = ([f"\u2068{part}\u2069" for part in parts] for parts in (first, second))
    lines = [" · ".join(part) for part in (first, second) if part]
    return "<br/>".join(lines)


def _same(text: str) -> str:
    return " ".join(re.findall(r"\w+", fold(text)))


def _without_repetition(row: ArticleRow, blocks: list[tuple[str, str]]) -> tuple[str, list[tuple[str, str]]]:
    """Drop headline and lead from the body's start where it repeats them, or a lead cut from the first paragraph."""
    lead, blocks = row.lead.strip(), list(blocks)
    title, wanted = _same(row.title), _same(lead)
    looked_at = 0
    for at, (_, text) in enumerate(blocks):
        said = _same(text)
        if not said:
            continue
        if said == title or (wanted and said == wanted):
            blocks[at] = ("", "")
        elif wanted and said.startswith(wanted) and len(wanted) >= 24:
            return "", blocks
        looked_at += 1
        if looked_at == 3:
            break
    return lead, [block for block in blocks if block != ("", "")]


def _related_line(item: RelatedArticle, words: PageWords) -> str:
    row = item.row
    source = row.sources[0] if row.sources else row.site
    facts = [escape(part) for part in (source, words.said(row.published or row.sort_at), item.why) if part]
    return (
        f'<p class="link"><a href="article:{row.id}">{escape(row.title or row.url or "")}</a></p>'
        f'<p class="why">{" · ".join(facts)}</p>'
    )


def _publisher_list(block: LinkBlock, words: PageWords, direction: str) -> str:
    lines = [f"<h4{direction}>{escape(block.label)}</h4>"] if block.label else []
    for link in block.links:
        target = f"article:{link.article_id}" if link.article_id is not None else link.url
        facts = [f'<span class="good">✓ {escape(words.offline)}</span>'] if link.article_id is not None else []
        if link.teaser:
            facts.append(escape(link.teaser))
        kind = "link" if facts else "link-alone"
        lines.append(f'<p class="{kind}"{direction}><a href="{escape(target)}">{escape(link.title)}</a></p>')
        lines.append(f'<p class="why"{direction}>{" · ".join(facts)}</p>' if facts else "")
    return "".join(lines)


def _comments(article: Article, words: PageWords, direction: str) -> str:
    parts = []
    for comment in article.comments:
        is_reply = comment.reply_to is not None
        facts = [f'<span class="strong">{escape(comment.author)}</span>'] if comment.author else []
        if comment.time:
            facts.append(escape(words.said(comment.time)))
        if comment.likes:
            facts.append(escape(words.likes(comment.likes)))
        indent = ' style="margin-left: 28px"' if is_reply else ""
        parts.append(f'<p class="who"{indent}{direction}>{" · ".join(facts)}</p>')
        text = "<br/>".join(escape(line) for line in comment.text.splitlines() if line.strip())
        parts.append(f'<p class="said"{indent}{direction}>{text}</p>')
    return "".join(parts)
