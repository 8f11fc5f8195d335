"""A screen to measure a window on: the one that is there, Xvfb, or none."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SIZE = "1440x900x24"


@contextmanager
def screen(home: Path) -> Iterator[dict[str, str]]:
    """Yield the environment for windows whose settings and data lie in *home*."""
    environment = os.environ | {
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_RUNTIME_DIR": str(home),
        "BRIEFING_SETTINGS": str(home / "settings.ini"),
        # As it is installed: compiled once, here where nobody else's caches are touched.
        "PYTHONPYCACHEPREFIX": str(home / "compiled"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if shutil.which("Xvfb") is None:
        if not environment.get("DISPLAY"):
            environment["QT_QPA_PLATFORM"] = "offscreen"
        yield environment
        return
    # A screen of its own even where there is one: nobody's windows come between.
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", _SIZE, "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=quiet) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            yield environment | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()
