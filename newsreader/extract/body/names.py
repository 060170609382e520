"""What class names and ids say an element is for. Words only: no publisher's own names here."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import cast

from newsreader.extract.tree import Element, names_of
from newsreader.model.text import fold


def _words(text: str) -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s_\-:/.])(?:" + "|".join(text.split()) + r")(?=$|[\s_\-:/.]|\d)")


_BOXES = _words(
    "related relateds relate related-\\w+ recommend recommended recommendation recommendations recirc recirculation "
    "comment comments commenting newsletter newsletters subscribe subscription subscriptions "
    "promo promos promotion ad ads adv advert adverts advertisement advertising adslot adbox adunit sponsor sponsored "
    "sidebar side-bar footer foot nav navbar navigation menu breadcrumb breadcrumbs "
    "popup modal dialog cookie cookies consent gdpr signup sign-up login register taboola outbrain "
    "most-read mostread most-popular popular trending disqus read-also more-on see-also also-read teasers "
    "author-bio author-box author-info about-author authorbox bio follow-us "
    "feedback correction-form donate donation support-us app-promo "
    "tin-lien-quan lien-quan tinlienquan lienquan binh-luan docnhieu tin-khac jp-relatedposts relatedposts "
    "post-nav post-navigation pagination pager backlink copyright legal disclaimer-footer masthead site-header "
    "similar similars testimonial testimonials side-widget sidebar-widget about-widget whatsapp whatsapp-\\w+ "
    "subscriber subscriber-\\w+ audio-player video-player video-card video-item survey "
    "wp-block-query wp-block-latest-posts elementor-loop-container e-loop-item "
    "post-picker next-prev prev-next app-hint app-banner app-download "
    "right-rail rightrail right-col right-column rightcolumn third-col third-column "
    "infobox info-box factbox fact-box expandable-box "
    "topbar top-bar playlist ai2html upsell paywall-box call-to-action cta callout-newsletter inline-newsletter"
)
"""What holds paragraphs of its own that are no paragraphs of the article."""
_TOOLS = _words(
    "share shares sharing sharebar sharer sharedaddy social socials social-media addtoany toolbar tools action actions "
    "article-actions print rating ratings vote bookmark reactions tags taglist tag-list post-tags keywords toc "
    "readmore read-more follow following skip skip-link hidden overlay disclaimer gallery-controls "
    "weather likes like-box likebox like-button reading-time read-time post-meta article-meta entry-meta"
)
"""What holds a word or two; where a whole paragraph stands in it, the name means something else."""
_FURNITURE = re.compile(f"{_BOXES.pattern}|{_TOOLS.pattern}")
_CONTENT = _words(
    "article-?body article-?content article-?text article__body article__content entry-content "
    "post-content post-body postbody "
    "story-?body story-?content story-?text body-?text body-?copy main-?content content-?body "
    "news-?content news-?body "
    "detail-content content-detail detail-?body singular-content text-?content rich-?text article-?detail fck-detail "
    "articlebody articlecontent storybody page-content single-content td-post-content e-content "
    "noi-dung vcbody contentbody "
    "contentdetail maincontent knc-content post__content article-page prose"
)
_CALL = _words("cta call-to-action")
"""What asks for a deed, in the words of a text though it be."""
_LEAD = _words(
    "sapo lead lede leadin lead-in dek standfirst subhead-?line subheading sub-title subtitle summary "
    "abstract chapeau chapo intro introduction kicker-text headline-intro article-desc article__desc "
    "excerpt teaser-text strapline description deck vorspann einleitung ingress entradilla bajada "
    "sommario occhiello"
)


_WITH_SUMMARY = "text-with-summary"
"""Drupal's name for a field of text that could have a summary beside it."""
_NOT_SHOWN = frozenset(
    "hidden hide sr-only screen-reader-text visually-hidden visuallyhidden offscreen skip-link print-only "
    "hidecompletely hide-completely invisible element-invisible is-hidden u-hidden a11y-hidden show-for-sr "
    "d-print-block visible-print visible-print-block".split()
)
"""Classes that hide what they are given to, or leave it to paper or to a screen reader."""
_CLIPPED = re.compile(
    r"clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*(?:50|100)%|left\s*:\s*-\d{4,}px", re.I
)
"""Styles that leave an element to screen readers."""
_OVERLAYS = _words("modal popup dialog lightbox cookie cookies gdpr footer")
"""What never is the article, however much text it holds."""


_LONG_ANCHOR = 5
"""Words of an id that nobody gives to a box."""


def is_furniture(element: Element) -> bool:
    """Tell whether the names say navigation, sharing, advertising, lists, comments or anything else but article."""
    return _says(element, _FURNITURE) or is_not_shown(element)


def is_box(element: Element) -> bool:
    """Tell whether the names say a box with paragraphs of its own, other articles or offers, or hide the element."""
    return _says(element, _BOXES) or is_not_shown(element)


def is_not_shown(element: Element) -> bool:
    """Tell whether a class or a style hides the element, or leaves it to paper or to a screen reader."""
    if not _NOT_SHOWN.isdisjoint((element.get("class") or "").lower().split()):
        return True
    style = element.get("style")
    return style is not None and _CLIPPED.search(style) is not None


def is_overlay(element: Element) -> bool:
    """Tell whether the names say what never is an article, however much text is in it."""
    return element.tag in ("footer", "dialog") or _says(element, _OVERLAYS)


def _says(element: Element, words: re.Pattern[str]) -> bool:
    names = names_of(element)
    if not names or not words.search(names):
        return False
    anchor = (element.get("id") or "").lower()
    if not anchor or not _is_slug(anchor, element):
        return True
    return bool(words.search(names.replace(anchor, " ")))


def _is_slug(anchor: str, element: Element) -> bool:
    """Tell whether an id is made of a heading: then it names what is told there, not what the element is for."""
    parts = re.findall(r"[^\W\d_]+", anchor)
    if len(parts) < 3:
        return False
    if len(parts) >= _LONG_ANCHOR:
        return True
    pieces = (piece.strip() for piece in cast("Iterable[str]", element.itertext()))
    opening = fold(" ".join(islice((piece for piece in pieces if piece), 3))[:300])
    return sum(fold(part) in opening for part in parts) >= max(3, 0.7 * len(parts))


_AUTHOR = _words(
    "author authors autor autoren autore auteur auteurs byline bylines contributor contributors about-author "
    "post-author vcard writer author-\\w+ \\w+-author author(?:profile|card|info|bio|box|details|description)"
)


def says_author(element: Element) -> bool:
    """Tell whether the names say that the element tells who wrote the article."""
    return _says(element, _AUTHOR)


def is_content(element: Element) -> bool:
    """Tell whether the element says it holds an article's body."""
    if "articlebody" in (element.get("itemprop") or "").lower():
        return True
    names = names_of(element)
    return bool(names) and _CONTENT.search(names) is not None and _CALL.search(names) is None


def is_lead(element: Element) -> bool:
    """Tell whether the names say that the element introduces the article."""
    names = names_of(element).replace(_WITH_SUMMARY, "")
    return bool(names and _LEAD.search(names)) or element.get("type") == "lead"


_CONSENT = re.compile(
    r"onetrust|didomi|cookie-?(?:banner|consent|notice|law|bar|policy)|gdpr|consent-?(?:banner|"
    r"manager|layer|wall)|sp_message|cmp-?(?:box|wrapper)|cybot|usercentrics|fc-consent"
)


def is_consent(element: Element) -> bool:
    """Tell whether the element asks for consent to cookies."""
    names = names_of(element)
    return bool(names) and bool(_CONSENT.search(names))
