"""``briefing --install-desktop``: icon, menu entry and file type in the user's own folders.

After the freedesktop.org specifications: Base Directory, Desktop Entry, Icon
Theme, Shared MIME-info.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from briefing.errors import WrongUse
from briefing.files import resource, write_atomic

_PLACES = {
    "briefing.desktop": "applications/briefing.desktop",
    "briefing-mime.xml": "mime/packages/briefing.xml",
    "icons/briefing.png": "icons/hicolor/256x256/apps/briefing.png",
    "icons/briefing.svg": "icons/hicolor/scalable/apps/briefing.svg",
}
_INDEXES = (
    ("update-mime-database", "mime"),
    ("update-desktop-database", "applications"),
    ("gtk-update-icon-cache", "--quiet", "--force", "--ignore-theme-index", "icons/hicolor"),
)
_PATIENCE = 60  # seconds for one index
_ELSEWHERE = (
    "--install-desktop is for desktops that follow freedesktop.org (Linux, BSD). On Windows and "
    "macOS choose Briefing once under “Open with” for a .briefing file."
)


def install_desktop() -> int:
    """Put the program into the user's menu, say what was written where, and return 0.

    Raises ``BriefingError`` where there is no such menu, ``FileNotWritten``.
    """
    if sys.platform in {"win32", "darwin"}:
        raise WrongUse(_ELSEWHERE)
    data = data_home(os.environ)
    for name, place in _PLACES.items():
        target = data / place
        content = resource(name).read_bytes()
        if name.endswith(".desktop"):
            content = with_program(content.decode(), program_file(sys.argv[0])).encode()
        _make_folder(target.parent)
        write_atomic(target, content)
        print(f"written: {target}")
    for program, *arguments in _INDEXES:
        _renew(program, [*arguments[:-1], str(data / arguments[-1])])
    print("Briefing is in the menu of programs, and opens .briefing files.")
    return 0


def data_home(environment: Mapping[str, str]) -> Path:
    """Return the user's data folder; a relative ``XDG_DATA_HOME`` is none, says the standard."""
    named = environment.get("XDG_DATA_HOME", "")
    return Path(named) if named.startswith("/") else Path.home() / ".local" / "share"


def program_file(called: str) -> Path:
    """Return the file of the ``briefing`` command, which was *called* so.

    Raises ``BriefingError`` if there is none that a menu could start.
    """
    for found in (shutil.which(called), shutil.which("briefing")):
        if found and Path(found).name == "briefing":
            return Path(found).absolute()
    raise WrongUse(
        "There is no “briefing” command that a menu could start; install the program "
        "(pipx install .) and call that one."
    )


def with_program(entry: str, program: Path) -> str:
    """Return the desktop *entry* with *program* as what it starts, quoted as the standard asks."""
    quoted = "".join(f"\\{each}" if each in '"`$\\' else each for each in str(program))
    # A string of the file: backslashes are doubled once more, and "%" begins a field code.
    argument = f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")
    lines = [
        f"Exec={argument} %f" if line.startswith("Exec=") else line for line in entry.splitlines()
    ]
    return "\n".join(lines) + "\n"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise WrongUse(f"The folder {folder} cannot be made: {error.strerror}.") from error


def _renew(program: str, arguments: list[str]) -> None:
    """Let the desktop's own *program* renew an index, where it is there."""
    found = shutil.which(program)
    if found is None:
        print(f"not here: {program}; the desktop finds the files when it next starts")
        return
    try:
        run = subprocess.run(
            [found, *arguments], capture_output=True, timeout=_PATIENCE, check=False
        )
        done = run.returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        done = False
    print(f"{'renewed by' if done else 'not renewed by'} {program}")
