"""Page parts as the JSON document that ``extract --json`` prints (PRODUCT, section 3)."""

from datetime import datetime
from typing import Any

from newsreader.model.article import Comment, FoundPicture, LinkBlock, PageParts


def parts_json(parts: PageParts) -> dict[str, Any]:
    """Return the parts under their documented names; times are ISO 8601 with an offset, null where unknown."""
    return {
        "url": parts.url,
        "title": parts.title,
        "lead": parts.lead,
        "byline": parts.byline,
        "agency": parts.agency,
        "section": parts.section,
        "site": parts.site,
        "language": parts.language,
        "published": _time(parts.published),
        "modified": _time(parts.modified),
        "html": parts.html,
        "text": parts.text,
        "pictures": [_picture(picture) for picture in parts.pictures],
        "blocks": [_block(block) for block in parts.blocks],
        "comments": [_comment(comment) for comment in parts.comments],
        "tags": list(parts.tags),
        "quality": parts.quality,
        "kind": parts.kind.value,
        "told_by": parts.told_by,
    }


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _picture(picture: FoundPicture) -> dict[str, Any]:
    return {
        "src": picture.src,
        "caption": picture.caption,
        "credit": picture.credit,
        "alt": picture.alt,
        "width": picture.width,
        "height": picture.height,
        "sha256": None,
    }


def _block(block: LinkBlock) -> dict[str, Any]:
    links = [
        {
            "title": link.title,
            "url": link.url,
            "teaser": link.teaser,
            "picture": link.picture,
            "article_id": link.article_id,
        }
        for link in block.links
    ]
    return {"label": block.label, "kind": block.kind.value, "links": links}


def _comment(comment: Comment) -> dict[str, Any]:
    return {
        "author": comment.author,
        "time": _time(comment.time),
        "text": comment.text,
        "likes": comment.likes,
        "reply_to": comment.reply_to,
    }
