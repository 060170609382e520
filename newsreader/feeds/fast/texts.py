"""The texts of an entry in the fast reader: which is the summary, which the content, and markup written out."""

from typing import TYPE_CHECKING, NamedTuple

from newsreader.feeds.fast.scope import Scope, kind_of, mended, text_in
from newsreader.feeds.read import told
from newsreader.feeds.read.names import Names, Untrusted
from newsreader.feeds.read.plain import looks_like_html

if TYPE_CHECKING:
    from lxml.etree import _Element


class _Text(NamedTuple):
    text: str
    kind: str
    scope: Scope


class Texts:
    """Sorts an entry's texts as feedparser does: a second description is a content, a content alone is the summary."""

    __slots__ = ("_contents", "_is_atom", "_parts_divs", "_summary")

    def __init__(self, is_atom: bool, parts_divs: bool) -> None:
        self._is_atom = is_atom
        self._parts_divs = parts_divs
        self._summary: _Text | None = None
        self._contents: list[_Text] = []

    def add(
        self,
        element: "_Element",
        default: str,
        scope: Scope,
        names: Names,
        *,
        is_content: bool = False,
        can_turn: bool = False,
    ) -> None:
        """Take in one text. ``can_turn``: it becomes a content where there is a summary and no content yet."""
        if can_turn and self._summary is not None and not self._contents:
            is_content, default = True, told.PLAIN
        kind = kind_of(element, default)
        text = self.content(element, kind, names)
        found = _Text(text, self.truly(kind, text), scope)
        if not is_content:
            self._summary = found
            return
        self._contents.append(found)
        if self._summary is None:
            self._summary = found

    def read(self) -> tuple[str | None, str | None]:
        """Return summary and content as HTML."""
        summary = content = None
        if self._summary is not None:
            summary = told.body_html(self._summary.text, self._summary.kind, self._summary.scope.base)
        for each in self._contents:
            found = told.body_html(each.text, each.kind, each.scope.base)
            if found and len(found) > len(content or ""):
                content = found
        return summary, content

    def language(self, of_title: str | None) -> str | None:
        """Return the language of the first of contents, summary and title that has one."""
        texts = (*self._contents, self._summary) if self._summary else self._contents
        found = next((each.scope.language for each in texts if each and each.scope.language), None) or of_title
        return found.replace("_", "-") if found else None

    def truly(self, kind: str, text: str) -> str:
        """Return the kind that a text truly has: RSS says nothing, so that HTML is known by its looks."""
        return told.HTML if kind == told.PLAIN and not self._is_atom and looks_like_html(text) else kind

    def content(self, element: "_Element", kind: str, names: Names) -> str:
        """Return an element's text, or its markup written out where that is XHTML in Atom."""
        if kind != told.XHTML:
            return text_in(element)
        if not self._is_atom:
            raise Untrusted("XHTML outside Atom")
        return mended(_inside(element, names, self._parts_divs))


def _inside(element: "_Element", names: Names, parts_divs: bool) -> str:
    """Write the markup in an element; in Atom 1.0 a ``div`` around the whole of it is left out (RFC 4287, 3.1.1.3)."""
    wrapper = element[0] if len(element) == 1 and parts_divs else None
    if wrapper is not None and names[str(wrapper.tag)] == "xhtml:div":
        around = (element.text or "") + (wrapper.tail or "")
        element = element if around.strip() else wrapper
    out: list[str] = [_escaped(element.text)]
    _write(element, names, out)
    return "".join(out).strip()


def _write(element: "_Element", names: Names, out: list[str]) -> None:
    for child in element:
        prefix, _, tag = names[str(child.tag)].partition(":")
        if prefix != "xhtml" or tag in ("svg", "math"):
            raise Untrusted("foreign markup")
        attributes = ""
        for name, value in child.items():
            if str(name).startswith("{"):
                raise Untrusted("foreign attribute")
            name = str(name).lower()
            value = str(value).lower() if name in ("rel", "type") else str(value)
            attributes += f' {name}="{_escaped(value).replace(chr(34), "&quot;")}"'
        out.append(f"<{tag}{attributes}>{_escaped(child.text)}")
        _write(child, names, out)
        out.append(f"</{tag}>{_escaped(child.tail)}")


def _escaped(text: str | None) -> str:
    return text.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;") if text else ""
