"""Fonts: the platform's for the interface, the bundled serif for the sources' words.

The scale of all type lives in the application's own font, which the wardrobe alone
sets; a change reaches every widget as ``FontChange``.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication

from briefing.errors import NotFound
from briefing.files import font_file
from ui.theme.measures import INTERFACE, Type

# whole pixels of the interface, so that a size once set is found again in the font
SCALES = tuple(pixels / INTERFACE.size for pixels in (13, 14, 16, 18, 20, 23, 26))

_SERIF_FILES = ("Regular", "Bold", "Italic", "BoldItalic")


@cache  # asked for thousands of times while a window is laid out; the wardrobe clears it
def scale() -> float:
    """Return how large type is, 1.0 to 2.0."""
    pixels = QGuiApplication.font().pixelSize()
    return pixels / INTERFACE.size if pixels > 0 else 1.0


def scaled(pixels: float) -> int:
    """Return a length that goes with the type, in whole device-independent pixels."""
    return round(pixels * scale())


def application_font(factor: float) -> QFont:
    """Return the platform's font for the interface at *factor*."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setPixelSize(round(INTERFACE.size * factor))
    return font


def type_font(kind: Type, factor: float = 1.0) -> QFont:
    """Return the font of *kind* at the application's scale, times *factor*."""
    font = QFont(QGuiApplication.font())
    if kind.serif:
        font.setFamilies([serif_family(), *_fallbacks()])
    font.setPixelSize(max(1, round(kind.size * scale() * factor)))
    font.setBold(kind.bold)
    font.setItalic(kind.italic)
    return font


def leading(kind: Type, factor: float = 1.0) -> int:
    """Return the distance of two lines of *kind* in device-independent pixels."""
    return round(kind.leading * scale() * factor)


def words_width(kind: Type, words: str) -> int:
    """Return how wide *words* are on one line of *kind*, in device-independent pixels."""
    return _words_width(kind, words, QGuiApplication.font().key())


@lru_cache(maxsize=1024)  # layouts ask for the same few words again and again
def _words_width(kind: Type, words: str, _application_font: str) -> int:
    return QFontMetrics(type_font(kind)).horizontalAdvance(words)


@cache
def serif_family() -> str:
    """Return the family of the bundled serif; the platform's own if the files are missing."""
    families: list[str] = []
    for style in _SERIF_FILES:
        try:
            number = QFontDatabase.addApplicationFont(str(font_file(f"NotoSerif-{style}.ttf")))
        except NotFound:
            continue
        families += QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else QFont("serif").family()


def _fallbacks() -> list[str]:
    return [QGuiApplication.font().family(), "serif"]
