"""``python -m tools.tour``: the five moments and more, by mouse and keys; pictures in out/tour."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from briefing.memos.values import Memo
from briefing.store import Store
from tools.tour.screen import SIZE, Screen

PROJECT = Path(__file__).resolve().parents[2]
OUT = PROJECT / "out" / "tour"
WORKSPACE = "calls.briefing"
_TEXT = "Text of"


def main() -> int:
    """Walk through the window twice, in light and in dark; 1 if work was lost on the way."""
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, mode=0o700)
    kept = True
    for scheme in ("light", "dark"):
        with Screen(OUT) as screen:
            kept = _walk(screen, scheme) and kept
    for leftover in ("places.json", "settings.ini", WORKSPACE):
        (OUT / leftover).unlink(missing_ok=True)
    print(f"tour: the pictures are in {OUT.relative_to(PROJECT)}")
    return 0 if kept else 1


def _walk(screen: Screen, scheme: str) -> bool:
    settings = OUT / "settings.ini"
    settings.write_text(f"[General]\nscheme={scheme}\n", encoding="utf-8")
    for earlier in (OUT / WORKSPACE, *OUT.glob("*.docx"), *OUT.glob("*.pdf")):
        earlier.unlink(missing_ok=True)
    program = screen.program()
    screen.picture(f"01-welcome-{scheme}")
    _new_workspace(screen)
    _drop_files(screen, scheme)
    _collate(screen, scheme)
    _file_by_keys(screen, scheme)
    _file_from_the_list(screen, scheme)
    _drag(screen, scheme)
    _reorder_and_undo(screen, scheme)
    _pages_and_gallery(screen, scheme)
    _export(screen, scheme)
    return _killed(screen, program, scheme)


def _killed(screen: Screen, program: subprocess.Popen[bytes], scheme: str) -> bool:
    """Kill the program in the midst of work, start it anew; return whether all is there."""
    before, undo = _memo(), _undo(screen)
    program.send_signal(signal.SIGKILL)
    program.wait(10)
    again = screen.program()
    time.sleep(3)
    screen.picture(f"15-after-the-kill-{scheme}")
    kept = _memo() == before and _undo(screen) == undo
    again.terminate()
    again.wait(20)
    entries = sum(1 for _ in before.entries())
    print(f"tour: {entries} entries before the kill, {'all there' if kept else 'NOT all there'}")
    return kept


def _new_workspace(screen: Screen) -> None:
    screen.click("New workspace")
    time.sleep(1)
    screen.keys("ctrl+a")
    screen.write(str(OUT / WORKSPACE))
    screen.keys("Return")
    time.sleep(2)


def _drop_files(screen: Screen, scheme: str) -> None:
    """Moment 1: five files dropped from another program."""
    files = sorted(str(file) for file in (PROJECT / "seeds").glob("0*.txt"))
    dropper = subprocess.Popen(
        [sys.executable, "-m", "tools.tour.dropper", *files], env=screen.environment
    )
    time.sleep(2)
    screen.drag((1350, 820), screen.place("Library"), f"02-files-dragged-{scheme}")
    dropper.terminate()
    dropper.wait(10)
    screen.place("row: 30 December, 1", 20)
    time.sleep(2)
    screen.picture(f"03-five-files-{scheme}")


def _collate(screen: Screen, scheme: str) -> None:
    """Moment 2: conquer, exploit, seize."""
    screen.click("Search titles and text")
    screen.write("conquer")
    time.sleep(1)
    screen.picture(f"04-search-{scheme}")
    screen.click("row: Putin-Biden Call")
    screen.keys("Return")
    time.sleep(1)
    for _ in range(60):
        if any("conquer" in name and "exploit" in name for name in screen.places()):
            break
        screen.keys("Down")
        time.sleep(0.4)  # until the margin has told what others say
    else:
        raise SystemExit("tour: the margin never showed the three renderings")
    screen.picture(f"05-conquer-exploit-seize-{scheme}")
    screen.keys("s")
    time.sleep(1)
    screen.picture(f"06-taken-together-{scheme}")


def _file_by_keys(screen: Screen, scheme: str) -> None:
    """Moment 3: statements without the mouse."""
    for number in ("1", "2", "3", "4", "Return"):
        screen.keys("Down", number)
        time.sleep(0.4)
    screen.keys("Down", "shift+Down", "2")
    time.sleep(0.5)
    screen.picture(f"07-filed-by-keys-{scheme}")


def _file_from_the_list(screen: Screen, scheme: str) -> None:
    """Two statements of the list taken with all sources; two more dragged under a heading."""
    screen.click("List of statements")
    screen.click('row: "[President of')
    screen.keys("shift+Down", "s")
    screen.click("row: In the conversation")
    screen.keys("shift+Down")
    screen.drag(
        screen.place("row: In the conversation"),
        _heading_in_view(screen),
        f"08-list-of-statements-{scheme}",
    )
    screen.click("List of statements")


def _drag(screen: Screen, scheme: str) -> None:
    """A selection dragged from the text under a heading."""
    screen.click("row: ")
    screen.keys("Home")
    x, y = screen.place(_TEXT)
    start = (x - 60, y + 60)
    screen.click_at(*start)
    screen.drag(start, _heading_in_view(screen), f"09-drag-{scheme}")
    screen.picture(f"10-dropped-{scheme}")


def _heading_in_view(screen: Screen) -> tuple[int, int]:
    """Return the place of a heading of the memo that is seen; the outline scrolls as it is used."""
    for name, (left, top, *_) in sorted(screen.places().items()):
        seen = left > SIZE[0] // 2 and top < SIZE[1] - 100
        if seen and name.startswith("row: ") and name.endswith((" entries", " entry")):
            return screen.place(name)
    raise SystemExit("tour: no heading of the memo is in view")


def _reorder_and_undo(screen: Screen, scheme: str) -> None:
    cards = (
        name
        for name, (left, *_) in sorted(screen.places().items())
        if name.startswith("row: ") and left > SIZE[0] // 2 and "Sputnik" in name
    )
    card = next(cards, None)
    if card is None:
        raise SystemExit("tour: no card stands in the memo")
    screen.click(card)
    screen.keys("alt+Down")
    screen.picture(f"11-moved-{scheme}")
    screen.keys("ctrl+z")
    time.sleep(0.5)


def _pages_and_gallery(screen: Screen, scheme: str) -> None:
    screen.click("Pages")
    time.sleep(4)
    screen.picture(f"12-pages-{scheme}")
    screen.click("Read")
    screen.click("Template:")
    time.sleep(4)
    screen.picture(f"13-gallery-{scheme}")
    screen.keys("Escape")


def _export(screen: Screen, scheme: str) -> None:
    """Both exports, once the draft was accepted that would hold them up."""
    screen.click_any("Rendered differently")
    screen.keys("ctrl+Return")
    screen.click("Export as Word")
    screen.wait_for_window("Export: where to")  # asked the first time, for all that follow
    screen.keys("Return")
    _wait_for_file("docx")
    screen.click("Export as PDF")
    _wait_for_file("pdf")
    time.sleep(2)
    screen.picture(f"14-exported-{scheme}")


def _wait_for_file(ending: str, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not any(OUT.glob(f"*.{ending}")):
        if time.monotonic() > end:
            raise SystemExit(f"tour: no {ending} was written")
        time.sleep(0.1)


def _memo() -> Memo:
    """Return the memo that is on the disk."""
    with Store.open(OUT / WORKSPACE, read_only=True) as store:
        return store.memo(store.memos()[0].id)


def _undo(screen: Screen) -> str:
    """Return what the button of undo says that it would take back."""
    time.sleep(1)
    return next(name for name in screen.places() if name.startswith("Undo"))


if __name__ == "__main__":
    sys.exit(main())
