"""The colours of the window; no other module holds one.

Roles are derived from the platform's palette; the table below is the reference
and the fallback where a derived pair misses its contrast.  Contrast is that of
WCAG 2.2: 4.5 to 1 for text, 3 to 1 for controls.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

_TEXT_CONTRAST = 4.5
_DARKEST_LIGHT = 0.2  # luminance of a window below which it is a dark one
_GREY = 40  # saturation, of 255, below which an accent is none
_APART = 25  # degrees between the accent and a heading's hue
_STOCK = QColor(0x30, 0x8C, 0xC6)  # Qt's own accent where the platform has none
_WHITE = QColor(255, 255, 255)


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the window, as ``QColor``."""

    dark: bool
    window: QColor
    base: QColor
    card: QColor
    judgement: QColor
    text: QColor
    muted: QColor
    hairline: QColor
    border: QColor
    accent: QColor
    button: QColor
    selected_row: QColor
    selected_sentence: QColor
    warning: QColor
    done: QColor
    desk: QColor
    hues: tuple[QColor, ...]
    tinted: bool = True

    def hue(self, number: int) -> QColor:
        """Return the hue of heading *number*, from 1; they come again after the last."""
        return self.hues[(number - 1) % len(self.hues)]

    def tint(self, number: int) -> QColor:
        """Return the tint of text that is used under heading *number*."""
        if not self.tinted:
            return self.base
        return blend(self.hue(number), self.base, 0.24 if self.dark else 0.17)

    def hover(self, under: QColor | None = None) -> QColor:
        """Return what stands behind something that the mouse is over."""
        return blend(self.text, under or self.base, 0.06)

    def pressed(self, under: QColor | None = None) -> QColor:
        """Return what stands behind something that is pressed, or chosen in an idle pane."""
        return blend(self.text, under or self.base, 0.10)

    def on_button(self) -> QColor:
        """Return the colour of text on a filled button."""
        return _WHITE


def _colours(*names: str) -> tuple[QColor, ...]:
    return tuple(QColor(name) for name in names)


LIGHT = Theme(
    False,
    *_colours(
        "#F3F2EE",
        "#FFFFFF",
        "#FFFFFF",
        "#EAE8E2",
        "#1D1E20",
        "#5A5C60",
        "#DBD9D3",
        "#87857E",
        "#1F5FAE",
        "#1F5FAE",
        "#D5DDE5",
        "#E0E9F4",
        "#8A4B00",
        "#1E6B3A",
        "#E3E1DB",
    ),
    hues=_colours("#0E6A64", "#7B3A86", "#8A5606", "#4C6519", "#9C3B2C", "#4A5A73"),
)
DARK = Theme(
    True,
    *_colours(
        "#191A1C",
        "#202124",
        "#27292C",
        "#2C2E32",
        "#E4E2DC",
        "#A5A39D",
        "#37393D",
        "#808388",
        "#86B5F0",
        "#34669E",
        "#2E3744",
        "#384555",
        "#F0B35C",
        "#7CC79A",
        "#131415",
    ),
    hues=_colours("#5CC3BA", "#D79CDD", "#E2B45E", "#A9C870", "#F0A08E", "#A9B9D6"),
)


def theme_of(palette: QPalette) -> Theme:
    """Return the theme that goes with *palette*, the platform's or a widget's own.

    Dark or light is the palette's; its accent replaces ours where it can be
    read, and a heading's hue within 25 degrees of it is skipped.  Where the
    platform asks for high contrast its own colours are taken, without tints.
    """
    role = QPalette.ColorRole
    if wants_high_contrast():
        return _plain(palette)
    return _theme(palette.color(role.Window).rgb(), palette.color(role.Accent).rgb())


def wants_high_contrast() -> bool:
    """Return whether the platform asks for high contrast; Qt before 6.10 cannot say."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


@lru_cache(maxsize=16)
def _theme(window: int, system_accent: int) -> Theme:
    theme = DARK if luminance(QColor(window)) < _DARKEST_LIGHT else LIGHT
    accent = QColor(system_accent)
    if not _is_of_its_own(accent) or contrast(accent, theme.base) < _TEXT_CONTRAST:
        return theme
    hues = tuple(hue for hue in theme.hues if _apart(hue, accent) > _APART) or theme.hues
    button = accent if contrast(accent, _WHITE) >= _TEXT_CONTRAST else theme.button
    return replace(theme, accent=accent, button=button, hues=hues)


def _is_of_its_own(accent: QColor) -> bool:
    """Tell whether the platform chose *accent*: neither Qt's stock colour nor one of ours."""
    known = (_STOCK, LIGHT.accent, DARK.accent)
    return accent.hsvSaturation() > _GREY and all(accent != each for each in known)


def _plain(palette: QPalette) -> Theme:
    role = QPalette.ColorRole
    base, text = palette.color(role.Base), palette.color(role.Text)
    theme = DARK if luminance(base) < _DARKEST_LIGHT else LIGHT
    return replace(
        theme,
        window=palette.color(role.Window),
        base=base,
        card=base,
        judgement=base,
        text=text,
        muted=text,
        hairline=text,
        border=text,
        accent=palette.color(role.Highlight),
        selected_row=base,
        selected_sentence=base,
        desk=palette.color(role.Window),
        hues=(text,),
        tinted=False,
    )


def _apart(one: QColor, other: QColor) -> int:
    distance = abs(one.hsvHue() - other.hsvHue())
    return min(distance, 360 - distance)


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """Return *over* laid on *under* with the opacity *share*."""
    parts = zip(over.getRgb()[:3], under.getRgb()[:3], strict=True)  # type: ignore[index]
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in parts)
    return QColor(red, green, blue)


def luminance(colour: QColor) -> float:
    """Return the relative luminance of *colour*, 0 to 1 (WCAG 2.2)."""
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
