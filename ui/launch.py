"""The ``briefing`` command: with a subcommand the command line, otherwise the window.

This module imports no Qt of its own, so that the command line starts fast and
works where Qt does not.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Mapping, Sequence

_NO_SCREEN = (
    "The window needs a screen, and there is none here (neither DISPLAY nor WAYLAND_DISPLAY "
    "is set). The command line works without: briefing --help."
)
_NO_QT = (
    "The window needs Qt, which cannot be loaded here ({reason}). "
    "The command line works without: briefing --help."
)
_CANNOT_START = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program with *arguments* (the command line's own by default).

    A workspace alone (``briefing NAME.briefing``) or nothing at all opens the
    window; anything else is for the command line.  Returns the exit code; 2 if
    the window cannot start here.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    return _open_window(given) if _for_window(given) else _run_command(given)


def _for_window(arguments: Sequence[str]) -> bool:
    return not arguments or (len(arguments) == 1 and arguments[0].endswith(".briefing"))


def _run_command(arguments: Sequence[str]) -> int:
    from briefing.cli import main as command_line

    return command_line(arguments)


def _open_window(arguments: Sequence[str]) -> int:
    if not has_screen(os.environ, sys.platform):
        return _say(_NO_SCREEN)
    gc.disable()  # nothing of what is loaded now is garbage; the window turns it on again
    try:
        from ui.application import main as window  # pyright: ignore[reportMissingImports]
    except ImportError as error:
        if not _is_for_want_of_qt(error):
            raise
        return _say(_NO_QT.format(reason=error))
    return window(arguments)


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether Qt can show a window: always on Windows and macOS.

    Elsewhere a display must be named, or a Qt platform that needs none.
    """
    if platform in {"win32", "darwin"}:
        return True
    asked = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if asked and asked not in {"xcb", "wayland"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def _is_for_want_of_qt(error: ImportError) -> bool:
    """Return whether Qt or a system library of it is missing; anything else is a bug of ours."""
    name = error.name or ""
    return name.startswith(("PySide6", "shiboken6", "ui.application")) or ".so" in str(error)


def _say(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return _CANNOT_START
