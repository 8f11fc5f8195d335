"""The theme laid on the application, so that the platform's own controls wear it too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.colours import DARK, LIGHT, Theme, blend, theme_of, wants_high_contrast
from ui.theme.focus_ring import FocusRing
from ui.theme.type import application_font, scale

_ROLE = QPalette.ColorRole
_FORCED = {"light": LIGHT, "dark": DARK}
_DISABLED = 0.45  # how much of its colour disabled text keeps


def palette_of(theme: Theme, platform: QPalette) -> QPalette:
    """Return the platform's palette with the colours of *theme* in their roles."""
    palette = QPalette(platform)
    roles = {
        _ROLE.Window: theme.window,
        _ROLE.Base: theme.base,
        _ROLE.AlternateBase: theme.window,
        _ROLE.Button: theme.window,
        _ROLE.WindowText: theme.text,
        _ROLE.Text: theme.text,
        _ROLE.ButtonText: theme.text,
        _ROLE.PlaceholderText: theme.muted,
        _ROLE.ToolTipBase: theme.card,
        _ROLE.ToolTipText: theme.text,
        _ROLE.Highlight: theme.button,
        _ROLE.HighlightedText: theme.on_button(),
        _ROLE.Accent: theme.accent,
        _ROLE.Link: theme.accent,
        _ROLE.LinkVisited: theme.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, colour)
    _fade(palette, theme)
    return palette


def _fade(palette: QPalette, theme: Theme) -> None:
    faded: QColor = blend(theme.text, theme.window, _DISABLED)
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, faded)


class Wardrobe(QObject):
    """Dresses the application, and does so again when the platform changes its colours.

    *scheme* as for ``set_scheme``.
    """

    def __init__(self, application: QApplication, scheme: str = "system") -> None:
        super().__init__(application)
        self._application = application
        self._dressing = False
        self._scheme = ""
        self._dressed_once = False
        self._ring = FocusRing(application)
        application.styleHints().colorSchemeChanged.connect(self.dress)
        self.set_scheme(scheme)

    def dress(self, *_: object) -> None:
        """Lay the theme of the platform's present colours on the application."""
        if self._dressing:
            return
        self._dressing = True
        try:
            self._application.setPalette(self._dressed(self._platform()))
        finally:
            self._dressing = False

    def _platform(self) -> QPalette:
        """Return the platform's palette as it is now.

        The application has it until it is dressed; the style, whose many
        enumerations are slow to load, is asked for it from then on.
        """
        if self._dressed_once or self._scheme in _FORCED:
            return self._application.style().standardPalette()
        self._dressed_once = True
        return self._application.palette()

    def _dressed(self, platform: QPalette) -> QPalette:
        if wants_high_contrast():
            return platform
        # A platform without a theme of its own ignores the scheme that it was asked for.
        forced = _FORCED.get(self._scheme)
        theme = theme_of(platform)
        if forced and forced.dark != theme.dark:
            theme = forced
        return palette_of(theme, platform)

    def set_scheme(self, scheme: str) -> None:
        """Show the window ``light``, ``dark``, or as the platform is (any other word)."""
        self._scheme = scheme
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._application.styleHints().setColorScheme(schemes.get(scheme, Qt.ColorScheme.Unknown))
        self.dress()

    def set_scale(self, factor: float) -> None:
        """Let all type be *factor* of its size, from 1.0 to 2.0."""
        self._application.setFont(application_font(min(2.0, max(1.0, factor))))
        scale.cache_clear()
        # Qt tells only those that have no font of their own.
        for widget in self._application.allWidgets():
            self._application.sendEvent(widget, QEvent(QEvent.Type.FontChange))


def is_restyled(event: QEvent) -> bool:
    """Tell whether *event* says that colours or type have changed."""
    return event.type() in (
        QEvent.Type.PaletteChange,
        QEvent.Type.FontChange,
        QEvent.Type.ApplicationPaletteChange,
        QEvent.Type.ApplicationFontChange,
    )
