"""The fields of the query language and the values that some of them take."""

TEXT_FIELDS = ("title", "lead", "body", "caption", "by")
"""Fields that limit words to one part of the article."""

DATE_FIELDS = ("after", "before", "date")

VALUES: dict[str, tuple[str, ...]] = {
    "is": ("unread", "read", "starred", "kept", "edited", "gone"),
    "has": ("picture", "comments", "note"),
    "in": ("comments",),
}
"""Fields with few values."""

CONDITION_FIELDS = (
    *VALUES,
    "tag",
    "source",
    "feed",
    "folder",
    "site",
    "section",
    "agency",
    "lang",
    *DATE_FIELDS,
)

FIELDS = (*TEXT_FIELDS, *CONDITION_FIELDS)
"""Every field, for completion."""
