"""Colours, type and measures of the window, in one place; no other module holds a literal.

Roles are derived from the platform's palette; the table below is the reference
and the fallback where a derived pair misses its contrast.  Contrast is that of
WCAG 2.2: 4.5 to 1 for text, 3 to 1 for controls.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QColor, QPalette

# Space and radii, in device-independent pixels at 100 %.
S1, S2, S3, S4, S6, S8 = 4, 8, 12, 16, 24, 32
RADIUS_CHIP, RADIUS_CONTROL, RADIUS_CARD, RADIUS_JUDGEMENT = 3, 5, 6, 2
LINE_PANE, LINE_ICON, LINE_FOCUS, LINE_DROP = 1.0, 1.5, 2.0, 3.0
HEIGHT_CONTROL, HEIGHT_TOOLBAR, HEIGHT_STATUS = 32, 48, 30
WIDTH_LIBRARY, WIDTH_OUTLINE, WIDTH_MARGIN, NARROW_READER = 256, 412, 190, 680
FAST_MS, FLASH_MS = 120, 300

_TEXT_CONTRAST = 4.5


@dataclass(frozen=True, slots=True)
class Type:
    """A size of type: pixels and leading at 100 %."""

    size: float
    leading: float
    serif: bool = False
    bold: bool = False


META = Type(12, 16)
INTERFACE = Type(13, 18)
QUOTATION = Type(14, 21, serif=True)
JUDGEMENT = Type(14, 20, bold=True)
HEADING = Type(15, 20, bold=True)
READING = Type(15, 24, serif=True)
SECTION = Type(16, 22, bold=True)
GALLERY_TITLE = Type(24, 30, bold=True)


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

    def hue(self, number: int) -> QColor:
        """Return the hue of heading *number*, from 1; they come again after the last."""
        return self.hues[(number - 1) % len(self.hues)]

    def tint(self, number: int) -> QColor:
        """Return the tint of text that is used under heading *number*."""
        return blend(self.hue(number), self.base, 0.24 if self.dark else 0.17)

    def hover(self) -> QColor:
        """Return what stands behind something that the mouse is over."""
        return blend(self.text, self.base, 0.06)


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
    """Return the theme that goes with the platform's *palette*.

    Dark or light is the palette's; its accent replaces ours where it can be
    read, and a heading's hue within 25 degrees of it is skipped.
    """
    theme = DARK if luminance(palette.color(QPalette.ColorRole.Window)) < 0.2 else LIGHT
    accent = _accent(palette)
    if accent is None or contrast(accent, theme.base) < _TEXT_CONTRAST:
        return theme
    hues = tuple(hue for hue in theme.hues if _apart(hue, accent) > 25) or theme.hues
    return replace(theme, accent=accent, hues=hues)


def _accent(palette: QPalette) -> QColor | None:
    """Return the system's accent where the platform has one of its own."""
    colour = palette.color(QPalette.ColorRole.Accent)
    plain = QPalette().color(QPalette.ColorRole.Highlight)
    return colour if colour.isValid() and colour != plain and colour.hsvSaturation() > 40 else None


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
