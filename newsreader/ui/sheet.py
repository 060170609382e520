"""The style sheet made of the tokens: every toolkit control in the program's own look.

Widgets choose a variant by a dynamic property: ``kind="quiet"`` (a flat button), ``"primary"``, ``"title"``,
``"muted"``, ``"panel"`` (a side surface), ``"bar"`` (a strip with a hairline below),
``"lines"`` (a table read line by line).
"""

from newsreader.model.resources import resource
from newsreader.ui.tokens import Theme

ITEM_MARGIN = 3
"""Pixels that the toolkit keeps between a cell's edge and its text, besides the padding; a header has none."""


def sheet(theme: Theme) -> str:
    """Return the application's style sheet for a theme."""
    return "\n".join(
        part(theme) for part in (_surfaces, _views, _scroll_bars, _fields, _buttons, _menus, _small_things, _dialogs)
    )


def _arrow(theme: Theme, name: str) -> str:
    tone = "dark" if theme.is_dark else "light"
    return f"url({resource('icons', 'sheet', f'{name}-{tone}.svg').as_posix()})"


def _surfaces(theme: Theme) -> str:
    c, s, t = theme.colours, theme.space, theme.type
    return f"""
QMainWindow, QDialog {{ background: {c.window}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QSplitter::handle {{ background: {c.line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QWidget[kind="panel"] {{ background: {c.panel}; }}
QWidget[kind="base"] {{ background: {c.base}; }}
QWidget[kind="bar"] {{ background: {c.base}; border: 0; border-bottom: 1px solid {c.line}; }}
QFrame[kind="card"] {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: {theme.radius.large}px; }}
QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {t.title}px; font-weight: 600; }}
QLabel[kind="display"] {{ font-size: {t.display}px; font-weight: 600; }}
QLabel[kind="muted"] {{ color: {c.muted}; }}
QLabel[kind="small"] {{ color: {c.muted}; font-size: {t.small}px; }}
QLabel[kind="bad"] {{ color: {c.bad}; }}
QToolBar {{ background: {c.window}; border: 0; border-bottom: 1px solid {c.line};
  padding: {s.tiny}px {s.small}px; spacing: {s.tiny}px; }}
QToolBar::separator {{ background: {c.line}; width: 1px; margin: {s.tiny}px {s.small}px; }}
QStatusBar {{ background: {c.window}; color: {c.muted}; border-top: 1px solid {c.line}; font-size: {t.small}px; }}
QStatusBar::item {{ border: 0; }}
QSizeGrip {{ image: none; width: 0; height: 0; }}
QToolTip {{ background: {c.tip}; color: {c.tip_text}; border: 0; padding: {s.tiny}px {s.small}px;
  font-size: {t.small}px; }}
"""


def _views(theme: Theme) -> str:
    c, s, r = theme.colours, theme.space, theme.radius
    return f"""
QAbstractItemView {{ background: {c.base}; border: 0; outline: 0; selection-background-color: {c.selection};
  selection-color: {c.selected_text}; }}
QAbstractItemView[kind="panel"] {{ background: {c.panel}; }}
QTreeView::item, QListView::item {{ padding: {s.tiny}px {s.small}px; border-radius: {r.medium}px; color: {c.text}; }}
QTreeView::item:first {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QTreeView::item:middle {{ border-radius: 0; }}
QTreeView::item:last {{ border-top-left-radius: 0; border-bottom-left-radius: 0; }}
QTreeView::item:hover, QListView::item:hover {{ background: {c.hover}; }}
QTreeView[kind="panel"]::item:hover {{ background: {c.selection_idle}; }}
QTreeView::item:selected, QListView::item:selected {{ background: {c.selection_idle}; color: {c.selected_text}; }}
QTreeView::item:selected:active, QListView::item:selected:active {{ background: {c.selection};
  color: {c.selected_text}; }}
QTreeView {{ show-decoration-selected: 0; }}
QTreeView::branch {{ background: {c.base}; }}
QTreeView[kind="panel"]::branch {{ background: {c.panel}; }}
QTreeView::item {{ min-height: {round(theme.type.body * 1.5)}px; }}
QTreeView[kind="panel"] {{ padding: {s.small}px {s.tiny}px; }}
QTreeView::branch:has-children:closed {{ image: {_arrow(theme, "right")}; }}
QTreeView::branch:has-children:open {{ image: {_arrow(theme, "down")}; }}
QHeaderView::section {{ background: {c.window}; color: {c.muted}; border: 0; border-bottom: 1px solid {c.line};
  padding: {s.tiny}px {s.small + ITEM_MARGIN}px; }}
QTableView {{ gridline-color: transparent; }}
QTableView[kind="lines"]::item {{ padding: 0 {s.small}px; }}
"""


def _scroll_bars(theme: Theme) -> str:
    c = theme.colours
    return f"""
QScrollBar {{ background: transparent; border: 0; margin: 0; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {c.strong_line}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 36px; }}
QScrollBar::handle:horizontal {{ min-width: 36px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
"""


def _fields(theme: Theme) -> str:
    c, s, r = theme.colours, theme.space, theme.radius
    return f"""
QLineEdit, QPlainTextEdit, QSpinBox, QComboBox, QDateEdit {{ background: {c.raised}; color: {c.text};
  border: 1px solid {c.strong_line}; border-radius: {r.medium}px; padding: {s.tiny}px {s.small}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus, QComboBox:focus, QDateEdit:focus {{ border: 2px solid {c.accent};
  padding: {s.tiny - 1}px {s.small - 1}px; }}
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{ color: {c.strong_line}; border-color: {c.line}; }}
QComboBox::drop-down {{ border: 0; width: 24px; }}
QComboBox::down-arrow {{ image: {_arrow(theme, "down")}; width: 12px; height: 12px; }}
QSpinBox QLineEdit {{ background: transparent; border: 0; padding: 0 {s.small}px; }}
QSpinBox {{ padding: {s.tiny}px 22px {s.tiny}px {s.small}px; }}
QSpinBox:focus {{ padding: {s.tiny - 1}px 21px {s.tiny - 1}px {s.small - 1}px; }}
QSpinBox::up-button, QSpinBox::down-button {{ subcontrol-origin: border; width: 20px; border: 0; }}
QSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
QSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
QSpinBox::up-arrow {{ image: {_arrow(theme, "up")}; width: 10px; height: 10px; }}
QSpinBox::down-arrow {{ image: {_arrow(theme, "down")}; width: 10px; height: 10px; }}
QListView[kind="offers"] {{ background: {c.raised}; border: 1px solid {c.strong_line}; padding: {s.tiny}px; }}
QComboBox QAbstractItemView {{ background: {c.raised}; border: 1px solid {c.line}; padding: {s.tiny}px; }}
QCheckBox, QRadioButton {{ spacing: {s.small}px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ color: {c.accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {c.strong_line};
  background: {c.raised}; }}
QCheckBox::indicator {{ border-radius: {r.small}px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: {_arrow(theme, "check")}; }}
QRadioButton::indicator:checked {{ background: {c.accent}; border: 4px solid {c.raised};
  outline: 1px solid {c.accent}; }}
QListView::indicator, QTreeView::indicator {{ width: 14px; height: 14px; border: 1px solid {c.strong_line};
  border-radius: {r.small}px; background: {c.raised}; }}
QListView::indicator:checked, QTreeView::indicator:checked {{ background: {c.accent}; border-color: {c.accent};
  image: {_arrow(theme, "check")}; }}
QListView::indicator:indeterminate, QTreeView::indicator:indeterminate {{ border-color: {c.accent};
  background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1, stop: 0 {c.raised}, stop: 0.39 {c.raised},
    stop: 0.4 {c.accent}, stop: 0.6 {c.accent}, stop: 0.61 {c.raised}); }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border: 2px solid {c.accent}; width: 12px; height: 12px; }}
"""


def _buttons(theme: Theme) -> str:
    c, s, r, t = theme.colours, theme.space, theme.radius, theme.type
    return f"""
QPushButton {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.strong_line}; border-radius: {r.medium}px;
  padding: 5px {s.large}px; min-height: 20px; }}
QPushButton:hover {{ background: {c.hover}; }}
QPushButton:pressed {{ background: {c.selection_idle}; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px {s.large - 1}px; }}
QPushButton:disabled {{ color: {c.strong_line}; border-color: {c.line}; background: {c.window}; }}
QPushButton[kind="primary"], QPushButton:default {{ background: {c.accent}; color: {c.on_accent};
  border: 1px solid {c.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover, QPushButton:default:hover {{ background: {c.accent_hover}; }}
QPushButton[kind="primary"]:focus, QPushButton:default:focus {{ border: 2px solid {c.text}; }}
QPushButton[kind="primary"]:disabled, QPushButton:default:disabled {{ background: {c.selection_idle}; color: {c.muted};
  border-color: {c.line}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: 0; color: {c.link}; padding: {s.tiny}px {s.small}px; }}
QPushButton[kind="quiet"]:hover {{ background: {c.hover}; }}
QPushButton[kind="quiet"]:focus {{ background: {c.selection}; }}
QPushButton[kind="warning"] {{ background: transparent; border: 0; color: {c.bad}; font-size: {t.small}px;
  font-weight: 600; padding: {s.hair}px {s.small}px; }}
QPushButton[kind="warning"]:hover {{ background: {c.hover}; }}
QPushButton[kind="warning"]:focus {{ background: {c.selection}; }}
QPushButton[kind="door"] {{ text-align: left; padding: {s.large}px; border: 1px solid {c.line};
  border-radius: {r.large}px; }}
QPushButton[kind="door"]:hover {{ border-color: {c.strong_line}; }}
QPushButton[kind="door"]:focus {{ border: 2px solid {c.accent}; padding: {s.large - 1}px; }}
QToolButton {{ background: transparent; color: {c.text}; border: 0; border-radius: {r.medium}px; padding: 5px; }}
QToolButton:hover {{ background: {c.selection_idle}; }}
QToolButton:pressed, QToolButton:checked {{ background: {c.selection}; }}
QToolButton:focus {{ border: 2px solid {c.accent}; padding: 3px; }}
QToolButton:disabled {{ color: {c.strong_line}; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _menus(theme: Theme) -> str:
    c, s, r = theme.colours, theme.space, theme.radius
    return f"""
QMenuBar {{ background: {c.window}; color: {c.text}; padding: 1px {s.tiny}px; }}
QMenuBar::item {{ padding: {s.tiny}px {s.small}px; border-radius: {r.small}px; background: transparent; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {c.selection_idle}; }}
QMenu {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line}; padding: {s.tiny}px; }}
QMenu::item {{ padding: 5px {s.wide}px 5px {s.medium}px; border-radius: {r.small}px; }}
QMenu::item:selected {{ background: {c.selection}; color: {c.selected_text}; }}
QMenu::item:disabled {{ color: {c.strong_line}; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {s.tiny}px {s.small}px; }}
QMenu::icon {{ padding-left: {s.small}px; }}
"""


def _small_things(theme: Theme) -> str:
    c, s, r = theme.colours, theme.space, theme.radius
    return f"""
QProgressBar {{ background: {c.selection_idle}; border: 0; border-radius: 2px; max-height: 4px; min-height: 4px;
  color: transparent; }}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 2px; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {c.line}; }}
QTabBar::tab {{ background: transparent; color: {c.muted}; padding: {s.small}px {s.medium}px; border: 0; }}
QTabBar::tab:selected {{ color: {c.text}; border-bottom: 2px solid {c.accent}; }}
QTabBar::tab:focus {{ color: {c.accent}; }}
QSlider::groove:horizontal {{ height: 4px; background: {c.selection_idle}; border-radius: 2px; }}
QSlider::handle:horizontal {{ background: {c.accent}; width: 16px; height: 16px; margin: -6px 0; border-radius: 8px; }}
QGroupBox {{ border: 0; margin-top: {s.wide}px; font-weight: 600; }}
QGroupBox::title {{ subcontrol-origin: margin; left: 0; }}
QFrame[kind="message"] {{ background: {c.tip}; border-radius: {r.medium}px; }}
QFrame[kind="message"] QLabel {{ color: {c.tip_text}; }}
QFrame[kind="message"] QPushButton {{ background: transparent; border: 0; color: {c.tip_text}; font-weight: 600;
  text-decoration: underline; }}
QPushButton[kind="pill"] {{ background: {c.accent}; color: {c.on_accent}; border: 0; border-radius: 14px;
  padding: {s.tiny}px {s.large}px; font-weight: 600; }}
QPushButton[kind="pill"]:hover {{ background: {c.accent_hover}; }}
"""


def _dialogs(theme: Theme) -> str:
    c, s, r, t = theme.colours, theme.space, theme.radius, theme.type
    return f"""
QFrame[kind="palette"] {{ background: {c.raised}; border: 1px solid {c.strong_line}; border-radius: {r.large}px; }}
QFrame[kind="palette"] QLineEdit {{ border: 0; font-size: {t.title}px; padding: {s.medium}px; background: transparent;
  }}
QFrame[kind="palette"] QLineEdit:focus {{ border: 0; padding: {s.medium}px; }}
QFrame[kind="palette"] QAbstractItemView {{ background: {c.raised}; border-top: 1px solid {c.line};
  padding: {s.tiny}px; }}
QTextBrowser[kind="page"] {{ background: {c.base}; border: 0; padding: 0; }}
"""
