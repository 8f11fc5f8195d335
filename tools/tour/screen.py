"""A screen of its own, with a window manager, a mouse, keys and a camera."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

SIZE = (1440, 900)
_NEEDED = ("Xvfb", "xdotool", "openbox", "xwd")
_SETTLE = 0.5  # seconds after which a picture is taken


class Screen:
    """Xvfb with openbox; a context manager that ends both."""

    def __init__(self, folder: Path) -> None:
        missing = [name for name in _NEEDED if shutil.which(name) is None]
        if missing:
            raise SystemExit(f"tour: needs {', '.join(missing)}; tools/setup.sh test installs them")
        self.folder = folder
        self.places_file = folder / "places.json"
        self._processes: list[subprocess.Popen[bytes]] = []
        self._display = f":{80 + os.getpid() % 100}"
        self.environment = os.environ | {
            "DISPLAY": self._display,
            "QT_QPA_PLATFORM": "xcb",
            "BRIEFING_SETTINGS": str(folder / "settings.ini"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder),
        }

    def __enter__(self) -> Self:
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        self._start("Xvfb", self._display, "-screen", "0", size, "-nolisten", "tcp")
        time.sleep(1)
        self._start("openbox")
        time.sleep(0.5)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait(10)

    def _start(self, *command: str) -> None:
        self._processes.append(
            subprocess.Popen(
                command,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def program(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the program and wait until its window tells where things stand."""
        self.places_file.unlink(missing_ok=True)
        log = (self.folder / "program.log").open("ab")
        command = [sys.executable, "-m", "tools.tour.guided", str(self.places_file), *arguments]
        process = subprocess.Popen(
            command, env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log
        )
        self.wait_for_any(60)
        self._fill_the_screen()
        time.sleep(1)
        return process

    def _fill_the_screen(self) -> None:
        for _ in range(100):
            if windows := self._windows("Briefing$"):
                size = [str(side) for side in SIZE]
                self._xdotool("windowmove", windows[-1], "0", "0")
                self._xdotool("windowsize", windows[-1], *size)
                return
            time.sleep(0.1)

    def _windows(self, title: str) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()

    def wait_for_window(self, title: str, seconds: float = 15) -> None:
        """Wait until a window stands whose title begins so."""
        end = time.monotonic() + seconds
        while not self._windows(f"^{title}"):
            if time.monotonic() > end:
                raise SystemExit(f"tour: no window {title!r} came up")
            time.sleep(0.1)
        time.sleep(1)

    def wait_for_any(self, seconds: float) -> None:
        """Wait until the program has told where anything stands."""
        end = time.monotonic() + seconds
        while not self.places_file.exists() or len(self.places()) < 3:
            if time.monotonic() > end:
                raise SystemExit("tour: the window did not come up; see program.log")
            time.sleep(0.1)

    def places(self) -> dict[str, list[int]]:
        """Return where everything that has a name stands: left, top, width, height."""
        try:
            return json.loads(self.places_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    def place(self, name: str, seconds: float = 15) -> tuple[int, int]:
        """Return the middle of what is called *name*, or begins so, waiting for it."""
        end = time.monotonic() + seconds
        while True:
            places = self.places()
            rect = places.get(name) or next(
                (rect for key, rect in places.items() if key.startswith(name)), None
            )
            if rect is not None:
                left, top, width, height = rect
                return left + width // 2, top + height // 2
            if time.monotonic() > end:
                raise SystemExit(f"tour: nothing on the screen is called {name!r}")
            time.sleep(0.1)

    def click(self, name: str) -> None:
        """Click the middle of what is called *name*."""
        self.click_at(*self.place(name))

    def click_any(self, part: str) -> None:
        """Click what has *part* in its name."""
        found = next((name for name in self.places() if part in name), "")
        if not found:
            raise SystemExit(f"tour: nothing on the screen has {part!r} in its name")
        self.click(found)

    def click_at(self, x: int, y: int, button: str = "1") -> None:
        """Click at a place of the screen."""
        self._xdotool("mousemove", str(x), str(y), "sleep", "0.1", "click", button)
        time.sleep(_SETTLE)

    def keys(self, *keys: str) -> None:
        """Press *keys* one after the other, as xdotool names them."""
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)
            time.sleep(0.12)

    def write(self, text: str) -> None:
        """Type *text*."""
        self._xdotool("type", "--delay", "20", text)
        time.sleep(_SETTLE)

    def drag(self, start: tuple[int, int], end: tuple[int, int], picture: str = "") -> None:
        """Drag from *start* to *end* as a hand does; take *picture* before letting go."""
        (x, y), (to_x, to_y) = start, end
        self._xdotool("mousemove", str(x), str(y), "sleep", "0.2", "mousedown", "1")
        for step in (4, 8, 12, 16, 24):
            self._xdotool("mousemove", str(x + step), str(y), "sleep", "0.05")
        for step in range(1, 13):
            at = (x + (to_x - x) * step // 12, y + (to_y - y) * step // 12)
            self._xdotool("mousemove", str(at[0]), str(at[1]), "sleep", "0.04")
        self._xdotool("mousemove", str(to_x), str(to_y + 1), "sleep", "0.4")
        if picture:
            self.picture(picture)
        self._xdotool("mouseup", "1")
        time.sleep(1)

    def picture(self, name: str) -> None:
        """Keep what the screen shows as ``name.png``."""
        from PySide6.QtGui import QImage

        time.sleep(_SETTLE)
        dump = self.folder / "screen.xwd"
        subprocess.run(
            ["xwd", "-root", "-silent", "-out", str(dump)], env=self.environment, check=True
        )
        image = _image_of(dump.read_bytes())
        assert isinstance(image, QImage)
        image.save(str(self.folder / f"{name}.png"))
        dump.unlink()
        print(f"tour: {name}", flush=True)

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self.environment, check=True, timeout=60)


def _image_of(dump: bytes) -> object:
    """Return the picture in an X window dump of 24 bits (X11, XWDFile.h)."""
    import struct

    from PySide6.QtGui import QImage

    header = struct.unpack(">25I", dump[:100])
    size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
    pixels = dump[size + colours * 12 :]
    packed = header[11] == 24  # bits a pixel
    form = QImage.Format.Format_BGR888 if packed else QImage.Format.Format_RGB32
    return QImage(pixels, width, height, line, form).copy()
