"""An article as people read it in a terminal or keep it in a file: text, Markdown, HTML. Pure."""

import html
from collections.abc import Iterable

from newsreader.cli.printing import local
from newsreader.model.article import Article, Comment, LinkBlock, Picture


def as_text(article: Article) -> str:
    """Return headline, facts, body, captions, publisher's lists and comments as plain text."""
    row = article.row
    parts = [row.title, _facts(article), article.text]
    lead = row.lead.strip()
    if lead and not article.text.startswith(lead):
        parts.insert(2, lead)
    parts += ["\n".join(_captions(article.pictures))] if article.pictures else []
    parts += [_block_text(block) for block in article.blocks]
    if article.comments:
        parts.append("\n".join(["Comments", *(_comment_text(comment) for comment in article.comments)]))
    return "\n\n".join(part for part in parts if part)


def as_markdown(article: Article) -> str:
    """Return the article as Markdown, pictures as links to where they were published."""
    row = article.row
    parts = [f"# {row.title}", f"*{_facts(article)}*"]
    lead = row.lead.strip()
    if lead and not article.text.startswith(lead):
        parts.append(f"**{lead}**")
    parts.append(article.text)
    parts += [f"![{_caption(picture)}]({picture.src})\n*{_caption(picture)}*" for picture in article.pictures]
    for block in article.blocks:
        lines = [f"- [{link.title}]({link.url}){': ' + link.teaser if link.teaser else ''}" for link in block.links]
        parts.append("\n".join([f"## {block.label}", "", *lines]))
    if article.comments:
        parts.append("\n\n".join(["## Comments", *(f"> {_comment_text(comment)}" for comment in article.comments)]))
    return "\n\n".join(part for part in parts if part)


def as_html(article: Article) -> str:
    """Return the article as a document of its own."""
    row = article.row
    blocks = "".join(_block_html(block) for block in article.blocks)
    comments = "".join(f"<p>{html.escape(_comment_text(comment))}</p>" for comment in article.comments)
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(row.language or "und")}"><head><meta charset="utf-8">'
        f"<title>{html.escape(row.title)}</title></head>\n<body><h1>{html.escape(row.title)}</h1>\n"
        f"<p><small>{html.escape(_facts(article))}</small></p>\n{article.html}\n{blocks}"
        f"{'<section>' + comments + '</section>' if comments else ''}</body></html>"
    )


def _facts(article: Article) -> str:
    row = article.row
    source = row.sources[0] if row.sources else row.site
    told = (row.section, row.byline, article.agency, source, local(row.published), row.url or "")
    return " · ".join(part for part in dict.fromkeys(told) if part)


def _captions(pictures: Iterable[Picture]) -> Iterable[str]:
    for number, picture in enumerate(pictures, 1):
        stored = "stored" if picture.sha256 else "not stored"
        yield f"[Picture {number}, {stored}] {_caption(picture)}".rstrip()


def _caption(picture: Picture) -> str:
    return " ".join(part for part in (picture.caption, f"({picture.credit})" if picture.credit else "") if part)


def _block_text(block: LinkBlock) -> str:
    lines = [block.label]
    for link in block.links:
        held = f" [in the archive: {link.article_id}]" if link.article_id else ""
        lines.append(f"  - {link.title}{held}")
        lines += [f"    {link.teaser}"] if link.teaser else []
    return "\n".join(lines)


def _block_html(block: LinkBlock) -> str:
    links = "".join(
        f'<li><a href="{html.escape(link.url)}">{html.escape(link.title)}</a> {html.escape(link.teaser)}</li>'
        for link in block.links
    )
    return f"<section><h2>{html.escape(block.label)}</h2><ul>{links}</ul></section>\n"


def _comment_text(comment: Comment) -> str:
    facts = ", ".join(part for part in (local(comment.time), f"{comment.likes} likes" if comment.likes else "") if part)
    return f"{comment.author}{f' ({facts})' if facts else ''}: {comment.text}"
