"""What the export remembers: the folder, the name's pattern, and each file as it was written."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from briefing.jobs.naming import PATTERN
from ui.settings import Settings


@dataclass(frozen=True, slots=True)
class Choices:
    """How memos of a workspace are exported; *folder* is None until one was chosen."""

    folder: Path | None
    pattern: str = PATTERN
    version: str = ""
    max_marking: str = ""
    printed_only: bool = False


class Remembered:
    """The choices and files of one workspace at a time, in the user's settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def choices(self, workspace: Path) -> Choices:
        """Return how memos of *workspace* are exported."""
        group, text = _group(workspace), self._settings.text
        folder = text(f"{group}/folder")
        return Choices(
            Path(folder) if folder and Path(folder).is_dir() else None,
            text(f"{group}/pattern", PATTERN),
            text(f"{group}/version"),
            text(f"{group}/max-marking"),
            text(f"{group}/printed-only") == "yes",
        )

    def choose(self, workspace: Path, choices: Choices) -> None:
        """Keep *choices* for the next export."""
        group = _group(workspace)
        self._settings.set(f"{group}/folder", str(choices.folder or ""))
        self._settings.set(f"{group}/pattern", choices.pattern)
        self._settings.set(f"{group}/version", choices.version)
        self._settings.set(f"{group}/max-marking", choices.max_marking)
        self._settings.set(f"{group}/printed-only", "yes" if choices.printed_only else "")

    def digest(self, path: Path) -> str:
        """Return the digest of the file that was last written at *path*, "" for none."""
        return self._settings.text(f"written/{_name(path)}")

    def note(self, path: Path, digest: str) -> None:
        """Remember what was written at *path*."""
        self._settings.set(f"written/{_name(path)}", digest)


def _group(workspace: Path) -> str:
    return f"workspace/{_name(workspace)}/export"


def _name(path: Path) -> str:
    """Return a digest of *path*, so that settings tell nobody which files there are."""
    return sha256(str(path.absolute()).encode("utf-8", "replace")).hexdigest()[:16]
