"""Decode a picture file to the pixels that will be shown. Pure of widgets; runs on any thread."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter, QPainterPath

LARGEST = 120_000_000
"""Pixels of a file beyond which it is not decoded: what a hostile file may claim to hold."""


def decode(path: Path, box: QSize, ratio: float, radius: float, *, fill: bool = False) -> QImage | None:
    """Return the file's picture as an image of ``box`` times ``ratio`` pixels, its corners rounded by ``radius``.

    ``box`` and ``radius`` are device-independent pixels. The picture fits inside the box, centred on transparency;
    with ``fill`` it covers the box and what stands over is cut. None when the file is no picture that can be read.
    """
    pixels = QSize(max(1, round(box.width() * ratio)), max(1, round(box.height() * ratio)))
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    is_turned = bool(reader.transformation().value & QImageIOHandler.Transformation.TransformationRotate90.value)
    natural = reader.size()
    if natural.isValid():
        if natural.width() * natural.height() > LARGEST:
            return None
        target = pixels.transposed() if is_turned else pixels
        reader.setScaledSize(natural.scaled(target, _mode(fill, natural, target)).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        return None
    return _set_in(image, pixels, radius * ratio, ratio, fill)


def _mode(fill: bool, natural: QSize, target: QSize) -> Qt.AspectRatioMode:
    if fill:
        return Qt.AspectRatioMode.KeepAspectRatioByExpanding
    has_that_shape = abs(natural.width() * target.height() - natural.height() * target.width()) <= 2 * max(
        natural.width(), natural.height(), target.width(), target.height()
    )
    return Qt.AspectRatioMode.IgnoreAspectRatio if has_that_shape else Qt.AspectRatioMode.KeepAspectRatio


def _set_in(image: QImage, pixels: QSize, radius: float, ratio: float, fill: bool) -> QImage:
    if image.width() > 2 * pixels.width() or image.height() > 2 * pixels.height():
        mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if fill else Qt.AspectRatioMode.KeepAspectRatio
        image = image.scaled(pixels, mode, Qt.TransformationMode.SmoothTransformation)
    answer = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    answer.fill(Qt.GlobalColor.transparent)
    corner = QPoint((pixels.width() - image.width()) // 2, (pixels.height() - image.height()) // 2)
    shown = QRect(corner, image.size()).intersected(QRect(QPoint(0, 0), pixels))
    clip = QPainterPath()
    clip.addRoundedRect(QRectF(shown), radius, radius)
    painter = QPainter(answer)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(clip)
    painter.drawImage(corner, image)
    painter.end()
    answer.setDevicePixelRatio(ratio)
    return answer
