"""Deeds of the Go menu: from article to article, from pane to pane, to a view, to anything."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from newsreader.app.commands import COMMANDS
from newsreader.ui.choices import palette_lines
from newsreader.ui.parts import Parts


class GoDeeds(QObject):
    """Moves the reader and the focus. ``run`` does another command, for the palette."""

    def __init__(self, parts: Parts, run: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self._run = run

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        parts, reader, steps = self._parts, self._parts.reader, self._parts.steps
        return {
            "next": lambda: reader.step(1),
            "previous": lambda: reader.step(-1),
            "next_unread": lambda: steps.step_unread(1),
            "previous_unread": lambda: steps.step_unread(-1),
            "page_down": steps.page_down,
            "page_up": parts.pane.page_up,
            "first": lambda: reader.go_to_end(is_last=False),
            "last": lambda: reader.go_to_end(is_last=True),
            "next_source": lambda: steps.step_source(1),
            "previous_source": lambda: steps.step_source(-1),
            "focus_left": self._focus_left,
            "focus_right": self._focus_right,
            "into": self._into,
            "back": self._back,
            "go_all": lambda: parts.window.show_view("all"),
            "go_unread": lambda: parts.window.show_view("unread"),
            "go_today": lambda: parts.window.show_view("today"),
            "go_starred": lambda: parts.window.show_view("starred"),
            "health": parts.window.show_health,
            "home": parts.window.show_start_page,
            "search": self._search,
            "palette": self._palette,
        }

    def _focus_left(self) -> None:
        parts = self._parts
        if parts.sources_view.hasFocus():
            parts.sources_view.step_out()
        elif parts.pane.browser.hasFocus():
            parts.list_column.focus_list()
        elif parts.sources_view.isVisible():
            parts.sources_view.setFocus()

    def _focus_right(self) -> None:
        parts = self._parts
        if parts.sources_view.hasFocus():
            if not parts.sources_view.step_in():
                parts.list_column.focus_list()
        elif parts.reader.article is not None:
            parts.pane.focus_browser()

    def _into(self) -> None:
        """Go into the article, or back to the list; open one where there is none."""
        parts = self._parts
        if parts.pane.browser.hasFocus() or parts.sources_view.hasFocus():
            parts.list_column.focus_list()
        elif parts.reader.article is None:
            parts.reader.step(1)
        else:
            parts.pane.focus_browser()

    def _back(self) -> None:
        """Leave what was entered last: the finder, the start page, the article, the search, the full screen."""
        parts = self._parts
        view = parts.reader.view
        if parts.pane_column.finder.isVisible():
            parts.pane_column.close_finder()
        elif parts.window.is_at_start_page:
            if not parts.start_page.step_out():
                parts.window.show_articles()
        elif parts.window.is_at_health:
            parts.window.show_articles()
        elif parts.pane.browser.hasFocus():
            parts.list_column.focus_list()
        elif view is not None and view.kind == "search":
            parts.search.leave()
        elif parts.window.isFullScreen():
            parts.window.showNormal()
        elif not parts.sources_view.hasFocus() and parts.sources_view.isVisible():
            parts.sources_view.setFocus()

    def _search(self) -> None:
        self._parts.window.show_articles()
        field = self._parts.list_column.search
        field.setFocus()
        field.selectAll()

    def _palette(self) -> None:
        parts = self._parts

        def chosen(value: object) -> None:
            kind, _, rest = str(value).partition("/")
            if kind == "command":
                self._run(rest)
            else:
                parts.window.show_view(rest)

        parts.chooser.ask(
            self.tr("An action, a source, a tag"),
            lambda text: palette_lines(text, COMMANDS, parts.sources),
            chosen,
        )
