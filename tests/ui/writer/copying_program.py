"""The program itself on a screen: copies what it is told to line by line, and says so.

``python copying_program.py WORKSPACE SETTINGS``; lines: whole, section, entry, mail, end.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer

from briefing.memos.edits import SetDetails, details_of
from briefing.memos.values import Cited
from ui.application import starting
from ui.outline.copying import copy

HOSTILE = '<img src="http://127.0.0.1:9/a.png"> <b>calls</b> & talks'
ADDRESS = "https://example.org/readout?a=1&b=2"
SCRIPT = "javascript:alert(1)"


def say(words: str) -> None:
    """Answer with one line."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(workspace: Path, settings: Path) -> int:
    """Open *workspace* and serve the lines of the standard input."""
    application = starting.application_of(sys.argv[:1])
    program = starting.Program(application, starting.Settings(settings))
    session = program.window.session

    def prepare() -> None:
        details = details_of(session.memo)
        addresses = [ADDRESS, SCRIPT]
        sources = tuple(
            replace(each, details=(*each.details, ("url", address)))
            for each, address in zip(details.sources, addresses, strict=False)
        )
        sources += details.sources[len(addresses) :]
        session.edit(SetDetails(replace(details, title=HOSTILE, sources=sources)), "Prepare")
        say("ready")

    def serve() -> None:
        word = sys.stdin.readline().strip()
        if word == "end":
            program.window.close()
            return
        if word == "mail":
            program.window.rooms["export"].copy_email()
            application.clipboard().dataChanged.connect(lambda: say("copied mail"))
            return
        memo = session.memo
        section = memo.sections[0]
        cited = next(e for e in memo.entries() if isinstance(e.content, Cited))
        copy(session, memo, {"whole": (), "section": (section.id,), "entry": (cited.id,)}[word])
        say(f"copied {word}")

    opened = []
    session.opened.connect(lambda: opened or (opened.append(1), QTimer.singleShot(0, prepare)))
    reading = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, application)
    reading.activated.connect(serve)
    program.show(workspace)
    code = application.exec()
    program.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
