"""Where on a page a value was found: the provenance that travels beside it."""

from enum import StrEnum


class Evidence(StrEnum):
    """Kinds of places in which a page tells something about its article."""

    JSON_LD = "json-ld"
    MICRODATA = "microdata"
    OPEN_GRAPH = "open graph"
    TWITTER = "twitter"
    META = "meta"
    TITLE = "title element"
    LINK = "link"
    PRINTED = "printed"
    SIGNATURE = "signature"
    ADDRESS = "address"
    LANG = "lang attribute"
    WORDS = "words"
    """The language that the text itself speaks."""
    SHAPE = "shape"
    """Where the weight of the paragraphs gathers."""
    NAMED = "named element"
    """An element that says by its tag, class or ``itemprop`` what it holds."""
    WHOLE = "whole page"
    SITE_RULE = "site rule"
    """Where a rule for the page's host points (``extract.rules``)."""
