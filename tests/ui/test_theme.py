"""Colours that can be read, icons that can be drawn, type that scales."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QProxyStyle

from ui.theme import (
    DARK,
    LIGHT,
    READING,
    PlainLabel,
    Wardrobe,
    contrast,
    draw_icon,
    palette_of,
    scaled,
    theme_of,
    type_font,
)
from ui.theme.icons import ICONS

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
def test_text_can_be_read_on_every_surface(theme):
    surfaces = [theme.window, theme.base, theme.card, theme.judgement]
    surfaces += [theme.selected_row, theme.selected_sentence, theme.hover(), theme.tint(1)]
    for surface in surfaces:
        assert contrast(theme.text, surface) >= 4.5
    for surface in (theme.window, theme.base, theme.card, theme.judgement):
        assert contrast(theme.muted, surface) >= 4.5
        assert contrast(theme.border, surface) >= 2.98
    for colour in (theme.accent, theme.warning, theme.done, *theme.hues):
        assert contrast(colour, theme.base) >= 4.5
    assert contrast(theme.on_button(), theme.button) >= 4.5


@THEMES
def test_a_theme_laid_on_a_palette_is_found_again_in_it(qapp, theme):
    assert theme_of(palette_of(theme, QPalette())) == theme


def test_the_systems_accent_takes_the_place_of_ours(qapp):
    palette = palette_of(LIGHT, QPalette())
    palette.setColor(QPalette.ColorRole.Accent, QColor("#8A1538"))
    assert theme_of(palette).accent == QColor("#8A1538")


def test_an_accent_that_cannot_be_read_is_not_taken(qapp):
    palette = palette_of(LIGHT, QPalette())
    palette.setColor(QPalette.ColorRole.Accent, QColor("#FFE066"))
    assert theme_of(palette).accent == LIGHT.accent


def test_a_headings_hue_near_the_systems_accent_is_skipped(qapp):
    palette = palette_of(LIGHT, QPalette())
    palette.setColor(QPalette.ColorRole.Accent, QColor("#0E6A64"))
    assert QColor("#0E6A64") not in theme_of(palette).hues


@pytest.mark.parametrize("name", sorted(ICONS))
def test_every_icon_draws_something_inside_its_square(qapp, name):
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    draw_icon(painter, name, QRectF(16, 16, 16, 16), QColor("black"))
    painter.end()
    inked = {
        (x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y) != QColor("white")
    }
    assert len(inked) > 5
    assert all(15 <= x <= 32 and 15 <= y <= 32 for x, y in inked)


def test_all_type_and_all_lengths_scale_together(qapp):
    wardrobe = Wardrobe(qapp)
    try:
        wardrobe.set_scale(2.0)
        assert type_font(READING).pixelSize() == 30
        assert scaled(32) == 64
        wardrobe.set_scale(9.0)
        assert scaled(32) == 64
    finally:
        wardrobe.set_scale(1.0)
        wardrobe.deleteLater()


def test_the_window_is_dark_when_the_user_says_so_whatever_the_platform_is(qapp):
    wardrobe = Wardrobe(qapp)
    try:
        wardrobe.set_scheme("dark")
        assert theme_of(qapp.palette()).dark
        wardrobe.set_scheme("light")
        assert not theme_of(qapp.palette()).dark
    finally:
        wardrobe.set_scheme("system")
        wardrobe.deleteLater()


class Nightly(QProxyStyle):
    """The platform's style once the platform has turned dark."""

    def standardPalette(self) -> QPalette:
        return palette_of(DARK, QPalette())


def test_the_window_turns_dark_with_the_platform_while_it_is_open(qtbot, qapp):
    usual = qapp.style().objectName()
    wardrobe, label = Wardrobe(qapp), PlainLabel("Words")
    qtbot.addWidget(label)
    label.show()
    try:
        assert not theme_of(label.palette()).dark
        qapp.setStyle(Nightly("fusion"))
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
        qtbot.waitUntil(lambda: theme_of(label.palette()).dark, timeout=5000)
        qapp.setStyle(usual)
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
        qtbot.waitUntil(lambda: not theme_of(label.palette()).dark, timeout=5000)
    finally:
        qapp.setStyle(usual)
        wardrobe.dress()
        wardrobe.deleteLater()


def test_the_sources_words_stand_in_the_bundled_serif(qapp):
    assert type_font(READING).families()[0] == "Noto Serif"
