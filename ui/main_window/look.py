"""How the window looks to this user: the size of text, light or dark; kept in the settings."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from ui.settings import Settings
from ui.theme import Wardrobe, scale
from ui.theme.type import SCALES

SCHEMES = ("system", "light", "dark")


class Look(QObject):
    """Sets text size and colours at once and for the next start."""

    scheme_changed = Signal(str)

    def __init__(self, wardrobe: Wardrobe, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._wardrobe = wardrobe
        self._settings = settings

    @property
    def scheme(self) -> str:
        """One of ``SCHEMES``."""
        found = self._settings.text("scheme", "system")
        return found if found in SCHEMES else "system"

    @Slot()
    def enlarge(self) -> None:
        """Let all text be one step larger, up to 200 %."""
        self._set_scale(next((each for each in SCALES if each > scale() + 0.01), SCALES[-1]))

    @Slot()
    def reduce(self) -> None:
        """Let all text be one step smaller, down to its normal size."""
        smaller = [each for each in SCALES if each < scale() - 0.01]
        self._set_scale(smaller[-1] if smaller else SCALES[0])

    @Slot()
    def reset_size(self) -> None:
        """Let all text have its normal size."""
        self._set_scale(1.0)

    @Slot()
    def use_system(self) -> None:
        """Be light or dark as the platform is, and follow it."""
        self._use("system")

    @Slot()
    def use_light(self) -> None:
        """Be light whatever the platform is."""
        self._use("light")

    @Slot()
    def use_dark(self) -> None:
        """Be dark whatever the platform is."""
        self._use("dark")

    def _set_scale(self, factor: float) -> None:
        self._wardrobe.set_scale(factor)
        self._settings.set("scale", factor)

    def _use(self, scheme: str) -> None:
        self._settings.set("scheme", scheme)
        self._wardrobe.set_scheme(scheme)
        self.scheme_changed.emit(scheme)
