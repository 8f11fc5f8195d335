"""A real browser without a window, driven through its debugging pipe, for tests of pages.

Source: Chrome DevTools Protocol; with ``--remote-debugging-pipe`` messages are
JSON, each ended by a zero byte, on the file descriptors 3 and 4.
"""

from __future__ import annotations

import itertools
import json
import os
import subprocess
from pathlib import Path
from typing import Any

_OPTIONS = (
    *("--headless", "--disable-gpu", "--no-first-run", "--remote-debugging-pipe"),
    *("--disable-component-update", "--disable-background-networking", "--disable-sync"),
    "--host-resolver-rules=MAP * ~NOTFOUND",
)


class Browser:
    """A browser with one tab; *asked* lists the addresses that its pages asked for."""

    def __init__(self, profile: Path) -> None:
        theirs_in, ours_out = os.pipe()
        ours_in, theirs_out = os.pipe()
        options = [*_OPTIONS, f"--user-data-dir={profile}"]
        if os.geteuid() == 0:
            options.append("--no-sandbox")  # chromium refuses root otherwise
        joined = f'exec chromium "$@" about:blank 3<&{theirs_in} 4>&{theirs_out}'
        self._process = subprocess.Popen(
            ["bash", "-c", joined, "bash", *options],
            pass_fds=(theirs_in, theirs_out),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._out, self._in = ours_out, ours_in
        self._rest = b""
        self._numbers = itertools.count(1)
        self._events: list[dict[str, Any]] = []
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def close(self) -> None:
        """End the browser."""
        self._session = ""
        self.call("Browser.close")
        os.close(self._out)
        os.close(self._in)
        self._process.wait(30)

    def open(self, page: Path) -> None:
        """Open the file *page*, and wait until it is loaded."""
        self._events.clear()
        self.call("Page.navigate", url=page.as_uri())
        while not self._told("Page.loadEventFired"):
            self._events.append(self._receive())

    def run(self, code: str) -> Any:
        """Return what *code* comes to in the page; a page that forbids ``eval`` allows this."""
        answer = self.call("Runtime.evaluate", expression=code, returnByValue=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str, code: int) -> None:
        """Press *key*, whose Windows virtual key code is *code*."""
        for kind in ("rawKeyDown", "char", "keyUp"):
            text = {"text": "\r"} if kind == "char" and key == "Enter" else {}
            if kind == "char" and not text:
                continue
            pressed = {"key": key, "code": key, "windowsVirtualKeyCode": code, **text}
            self.call("Input.dispatchKeyEvent", type=kind, **pressed)

    @property
    def asked(self) -> list[str]:
        """The addresses that were asked for since the page was opened."""
        return [event["request"]["url"] for event in self._told("Network.requestWillBeSent")]

    @property
    def complaints(self) -> list[Any]:
        """Errors and refusals that the page gave rise to."""
        return [*self._told("Log.entryAdded"), *self._told("Runtime.exceptionThrown")]

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Return the browser's answer to *method*."""
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == number:
                assert "error" not in answer, answer["error"]
                return answer["result"]
            self._events.append(answer)

    def _told(self, method: str) -> list[Any]:
        return [event["params"] for event in self._events if event.get("method") == method]

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            data = os.read(self._in, 65536)
            assert data, "the browser has ended"
            self._rest += data
        message, self._rest = self._rest.split(b"\0", 1)
        return json.loads(message)
