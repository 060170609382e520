"""The page's own style sheet, in the part of CSS that QTextDocument knows, made of the tokens."""

from dataclasses import dataclass

from newsreader.ui.tokens import Theme

STEPS = (-3, 6)
"""The smallest and largest text size the reader may choose; 0 is the theme's."""
LEADING = 116
"""Line height in per cent of the font's own; about 1.57 of CSS."""
MEASURE = 70
"""Characters in a line."""


PAD = 12
"""Pixels between the edge of a box, which is the column's, and the text in it."""


class Mark:
    """What a block of the page is, kept as the block's user state, for what is painted behind the text."""

    QUOTE = 1
    CODE = 2
    FIGURE = 3
    RULE = 4
    ABSENT = 5
    REPLY = 6
    RULE_SPACED = 7


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How one page is set: the theme, the text size step and the column's width in device-independent pixels."""

    theme: Theme
    step: int = 0
    column: int = 640

    def px(self, size: int) -> int:
        """Return a size of the type scale at the reader's text size."""
        return max(9, round(size * (1 + 0.1 * self.step)))

    @property
    def body_pixels(self) -> int:
        """Height of body text."""
        return self.px(self.theme.type.page_body)


def page_sheet(style: PageStyle) -> str:
    """Return the document's default style sheet."""
    c, t, px = style.theme.colours, style.theme.type, style.px
    body, small, ui = px(t.page_body), px(t.page_small), _families(t.ui_families)
    gap = round(body * 0.72)
    quote = round(body * 1.1)
    return f"""
p, li, td, th {{ margin: 0; line-height: {LEADING}%; }}
p.body {{ margin-bottom: {gap}px; }}
p.section {{ font-family: {ui}; font-size: {small}px; font-weight: 600; color: {c.accent};
  margin-bottom: {gap // 2}px; line-height: 108%; }}
h1 {{ font-size: {px(t.page_headline)}px; font-weight: 700; margin: 0 0 {gap}px 0; line-height: 94%; color: {c.text};
  }}
p.lead {{ font-size: {px(t.page_lead)}px; color: {c.muted}; margin-bottom: {gap}px; line-height: 112%; }}
p.byline {{ font-family: {ui}; font-size: {small}px; color: {c.muted}; margin-bottom: 2px; line-height: 112%; }}
p.tags {{ font-family: {ui}; font-size: {small}px; color: {c.muted}; margin: {gap // 2}px 0 0 0; line-height: 112%; }}
p.rule {{ font-size: 2px; line-height: 100%; margin: {gap}px 0 {gap}px 0; -qt-user-state: {Mark.RULE}; }}
p.part {{ font-size: 2px; line-height: 100%; margin: {gap * 2}px 0 {gap}px 0; -qt-user-state: {Mark.RULE_SPACED}; }}
h2 {{ font-size: {px(t.page_subhead)}px; font-weight: 700; margin: {round(body * 1.3)}px 0 {gap // 2}px 0;
  line-height: 106%; }}
h3 {{ font-size: {round(px(t.page_subhead) * 0.9)}px; font-weight: 700; margin: {body}px 0 {gap // 2}px 0;
  line-height: 108%; }}
p.figure {{ margin: {gap}px 0 {gap // 2 + 2}px 0; line-height: 100%; -qt-user-state: {Mark.FIGURE}; }}
p.figure-alone {{ margin: {gap}px 0 {round(gap * 1.4)}px 0; line-height: 100%; -qt-user-state: {Mark.FIGURE}; }}
p.absent {{ font-family: {ui}; font-size: {small}px; color: {c.muted};
  margin: {gap + 8}px {PAD}px {gap // 2 + 10}px {PAD}px;
  line-height: 110%; -qt-user-state: {Mark.ABSENT}; }}
p.caption {{ font-family: {ui}; font-size: {small}px; color: {c.muted}; margin-bottom: {round(gap * 1.6)}px;
  line-height: 110%; }}
p.caption-in-gallery {{ font-family: {ui}; font-size: {small}px; color: {c.muted}; margin-bottom: {gap // 2}px;
  line-height: 110%; }}
p.quote {{ margin: 0 0 {gap}px {quote}px; color: {c.text}; font-style: italic; -qt-user-state: {Mark.QUOTE}; }}
p.code {{ font-family: {_families(t.code_families)}; font-size: {round(body * 0.8)}px; margin: 0 {PAD}px 0 {PAD}px;
  line-height: 112%; -qt-user-state: {Mark.CODE}; }}
p.before-code {{ font-size: 1px; line-height: 100%; margin: {gap + 4}px 0 0 0; }}
p.after-code {{ font-size: 1px; line-height: 100%; margin: 0 0 {gap * 2}px 0; }}
code {{ font-family: {_families(t.code_families)}; font-size: {round(body * 0.85)}px; background-color: {c.code}; }}
ul, ol {{ margin: 0 0 {gap}px 0; }}
li {{ margin: 0 0 {gap // 2}px 0; }}
ul.inner, ol.inner {{ margin: 0; }}
p.term {{ font-weight: 600; margin-bottom: 2px; }}
p.definition {{ margin: 0 0 {gap // 2}px {quote}px; }}
table.data {{ font-family: {ui}; font-size: {small}px; margin: {gap // 2}px 0 {round(gap * 1.4)}px 0;
  border-collapse: collapse;
  border-color: {c.line}; border-style: solid; }}
table.data th {{ font-weight: 600; background-color: {c.code}; text-align: left; }}
a {{ color: {c.link}; text-decoration: none; }}
p.body a, p.quote a, li a, td a {{ text-decoration: underline; }}
span.strong {{ color: {c.text}; font-weight: 600; }}
span.good {{ color: {c.good}; }}
span.star {{ color: {c.star}; }}
h4 {{ font-family: {ui}; font-size: {px(t.page_small + 1)}px; font-weight: 700; color: {c.text};
  margin: {gap}px 0 {gap // 2}px 0; line-height: 110%; }}
p.link {{ font-size: {px(t.page_small + 2)}px; margin: 0 0 1px 0; line-height: 108%; }}
p.link-alone {{ font-size: {px(t.page_small + 2)}px; margin: 0 0 {gap}px 0; line-height: 108%; }}
p.link a, p.link-alone a {{ color: {c.text}; text-decoration: none; font-weight: 600; }}
p.why {{ font-family: {ui}; font-size: {small}px; color: {c.muted}; margin: 0 0 {gap}px 0; line-height: 110%; }}
p.fold a {{ color: {c.text}; }}
p.fold {{ font-family: {ui}; font-size: {px(t.page_small + 1)}px; font-weight: 700; margin: 0 0 {gap}px 0;
  line-height: 110%; }}
p.who {{ font-family: {ui}; font-size: {small}px; color: {c.muted}; margin: 0 0 2px 0; line-height: 110%; }}
p.said {{ font-family: {ui}; font-size: {px(t.page_small + 1)}px; margin: 0 0 {gap}px 0; line-height: 112%; }}
p.end {{ font-size: 2px; margin: 0 0 {body * 3}px 0; }}
"""


def _families(names: tuple[str, ...]) -> str:
    return ", ".join(f"'{name}'" for name in names)
