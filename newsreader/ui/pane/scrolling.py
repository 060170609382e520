"""Scrolling by the keyboard: a screen at a time, gliding unless the system asks for no motion."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QScrollBar, QStyle

_KEPT = 0.12
"""Share of the screen that stays in sight, so that the eye finds the line again."""
_MILLISECONDS = 130


class Scroller(QObject):
    """Moves one scroll bar. A second move begins where the first one will end."""

    def __init__(self, bar: QScrollBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._motion = QVariantAnimation(self)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(lambda value: self._bar.setValue(int(value)))

    def page(self, direction: int) -> bool:
        """Go one screen down (1) or up (-1); False when there is no way to go."""
        begin = self._goal()
        goal = self._within(begin + direction * round(self._bar.pageStep() * (1 - _KEPT)))
        if goal == begin:
            return False
        self.to(goal)
        return True

    def to(self, value: int) -> None:
        """Go to a height."""
        goal = self._within(value)
        self._motion.stop()
        if not self._bar.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._bar):
            self._bar.setValue(goal)
            return
        self._motion.setStartValue(self._bar.value())
        self._motion.setEndValue(goal)
        self._motion.setDuration(_MILLISECONDS)
        self._motion.start()

    def stop(self) -> None:
        """Stay where the bar is now."""
        self._motion.stop()

    def _goal(self) -> int:
        is_moving = self._motion.state() == QVariantAnimation.State.Running
        return int(self._motion.endValue()) if is_moving else self._bar.value()

    def _within(self, value: int) -> int:
        return max(self._bar.minimum(), min(value, self._bar.maximum()))
