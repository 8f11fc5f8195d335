"""What the window remembers from one start to the next: never anything of an article."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

_RECENT = 8


class Settings:
    """The user's settings, in the place that the platform has for them, or in *file*."""

    def __init__(self, file: Path | None = None) -> None:
        if file is None:
            self._store = QSettings("briefing", "briefing")
        else:
            self._store = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, name: str, otherwise: str = "") -> str:
        """Return a setting as text."""
        return str(self._store.value(name, otherwise) or otherwise)

    def number(self, name: str, otherwise: float) -> float:
        """Return a setting as a number; what is none counts as not set."""
        try:
            return float(str(self._store.value(name, otherwise)))
        except ValueError:
            return otherwise

    def state(self, name: str) -> QByteArray | None:
        """Return a state that Qt saved, or None."""
        value: Any = self._store.value(name)
        return value if isinstance(value, QByteArray) else None

    def set(self, name: str, value: str | float | QByteArray) -> None:
        """Remember *value* under *name*."""
        self._store.setValue(name, value)

    def remove(self, name: str) -> None:
        """Forget what is remembered under *name*."""
        self._store.remove(name)

    def flush(self) -> None:
        """Bring what was set to the disk."""
        self._store.sync()

    # Workspaces

    def recent(self) -> list[Path]:
        """Return the workspaces opened last, the latest first."""
        value: Any = self._store.value("recent", [])
        names = [value] if isinstance(value, str) else list(value or [])
        return [Path(str(name)) for name in names][:_RECENT]

    def remember(self, workspace: Path) -> None:
        """Put *workspace* first among the recent ones, to be opened at the next start."""
        others = [path for path in self.recent() if path != workspace]
        self._store.setValue("recent", [str(path) for path in [workspace, *others]][:_RECENT])
        self._store.setValue("last", str(workspace))

    def forget(self, workspace: Path) -> None:
        """Take *workspace* from the recent ones."""
        self._store.setValue("recent", [str(p) for p in self.recent() if p != workspace])
        if self.last() == workspace:
            self._store.remove("last")

    def last(self) -> Path | None:
        """Return the workspace that was open last, None if it was closed."""
        name = self.text("last")
        return Path(name) if name else None

    def close_last(self) -> None:
        """Let the next start begin with the welcome page."""
        self._store.remove("last")
