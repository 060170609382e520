"""What class names and ids say an element is for. Words only: no publisher's own names here."""

import re

from newsreader.extract.tree import Element, names_of


def _words(text: str) -> re.Pattern[str]:
    return re.compile(r"(?:^|[\s_\-:/.])(?:" + "|".join(text.split()) + r")(?=$|[\s_\-:/.]|\d)")


_FURNITURE = _words(
    "related relateds relate related-\\w+ recommend recommended recommendation recommendations "
    "recirc recirculation share "
    "shares sharing sharebar sharer sharedaddy social socials comment comments commenting newsletter "
    "newsletters subscribe "
    "subscription subscriptions promo promos promotion ad ads adv advert adverts advertisement "
    "advertising adslot adbox "
    "adunit sponsor sponsored sidebar side-bar footer foot nav navbar navigation menu breadcrumb "
    "breadcrumbs toolbar tools "
    "popup modal cookie cookies consent gdpr signup sign-up login register taboola outbrain most-read "
    "mostread most-popular "
    "popular trending tags taglist tag-list keywords rating ratings vote print disqus readmore read-more read-also "
    "more-on see-also also-read teasers hidden sr-only screen-reader-text visually-hidden visuallyhidden offscreen "
    "author-bio author-box author-info about-author authorbox bio follow follow-us following "
    "feedback correction-form donate donation "
    "support-us app-promo tin-lien-quan lien-quan tinlienquan lienquan binh-luan docnhieu tin-khac "
    "toc jp-relatedposts "
    "relatedposts addtoany post-tags post-nav post-navigation pagination pager skip skip-link backlink "
    "copyright legal disclaimer-footer masthead site-header topbar top-bar action actions article-actions "
    "social-media "
    "playlist upsell paywall-box call-to-action cta callout-newsletter inline-newsletter bookmark reactions"
)
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
_LEAD = _words(
    "sapo lead lede leadin lead-in dek standfirst subhead-?line subheading sub-title subtitle summary "
    "abstract chapeau chapo intro introduction kicker-text headline-intro article-desc article__desc "
    "excerpt teaser-text strapline description deck vorspann einleitung ingress entradilla bajada "
    "sommario occhiello"
)


def is_furniture(element: Element) -> bool:
    """Tell whether the names say navigation, sharing, advertising, lists, comments or anything else but article."""
    names = names_of(element)
    return bool(names) and bool(_FURNITURE.search(names))


def is_content(element: Element) -> bool:
    """Tell whether the element says it holds an article's body."""
    if "articlebody" in (element.get("itemprop") or "").lower():
        return True
    names = names_of(element)
    return bool(names) and bool(_CONTENT.search(names))


def is_lead(element: Element) -> bool:
    """Tell whether the names say that the element introduces the article."""
    names = names_of(element)
    return bool(names) and bool(_LEAD.search(names))


_CONSENT = re.compile(
    r"onetrust|didomi|cookie-?(?:banner|consent|notice|law|bar|policy)|gdpr|consent-?(?:banner|"
    r"manager|layer|wall)|sp_message|cmp-?(?:box|wrapper)|cybot|usercentrics|fc-consent"
)


def is_consent(element: Element) -> bool:
    """Tell whether the element asks for consent to cookies."""
    names = names_of(element)
    return bool(names) and bool(_CONSENT.search(names))
