"""The press: a process that lays memos out, is told only what is new, and outlives nobody."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, Cancelled, EditRefused
from briefing.jobs.exporting import Order
from briefing.jobs.from_workspace import stock_of
from briefing.jobs.memos import import_memo
from briefing.jobs.naming import day_of
from briefing.jobs.press import Press
from briefing.jobs.press.wire import Packer, Unpacker
from briefing.jobs.previewing import lay_out, places_of_entries
from briefing.memos.values import Entry, OwnKind, OwnText
from briefing.progress import Progress
from briefing.proof.pages import PrintedPages
from briefing.store import Store
from briefing.templates import named_template
from tests.strategies import edits, memos

TODAY = date(2022, 1, 3)
PATIENCE = 60.0
FORM = named_template("policy-memo")


@pytest.fixture(scope="module")
def workspace(project, tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("press") / "Sample.briefing"
    with Store.open(path, create=True) as store:
        at = datetime(2022, 1, 3, tzinfo=UTC)
        import_memo(store, project / "seeds" / "memo.yaml", at, Progress())
    return path


@pytest.fixture(scope="module")
def memo(workspace):
    with Store.open(workspace, read_only=True) as store:
        return store.memo(store.memos()[0].id)


@pytest.fixture
def press():
    made = Press()
    yield made
    made.stop()


def is_there(pid: int) -> bool:
    """Tell whether the process *pid* runs; one that nobody waited for has ended."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def waits_until(holds) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def test_the_pages_are_those_that_are_laid_out_without_a_press(press, workspace, memo):
    order = Order(day_of(memo, FORM, TODAY))
    stock = stock_of(workspace, memo, FORM, order)
    here = lay_out(memo, stock.articles, FORM, stock.order)
    pages = PrintedPages(here.data)
    there = press.lay_out(workspace, memo, FORM, TODAY)
    assert there.sizes == pages.sizes
    assert there.day == order.day
    assert there.picture(1, 0.5) == pages.picture(1, 0.5)
    assert there.places() == places_of_entries(pages, here.document, memo)


@settings(max_examples=25)
@given(st.data())
def test_a_memo_arrives_as_it_was_sent_however_it_was_changed_before(data):
    packer, unpacker = Packer(), Unpacker()
    memo = data.draw(memos())
    for number in range(4):
        kept, request = packer.pack_memo("lay", memo, FORM, number)
        assert unpacker.unpack(kept) is None
        assert unpacker.unpack(request) == ("lay", memo, FORM, number)
        with suppress(EditRefused):
            memo, _ = data.draw(edits(memo)).apply(memo)


def test_an_edit_costs_what_it_changed_and_not_what_the_memo_holds(memo):
    packer = Packer()
    first = sum(map(len, packer.pack_memo("lay", memo, FORM)))
    comment = Entry("new", OwnText(OwnKind.COMMENT, "A few words."))
    section = replace(memo.sections[0], entries=(*memo.sections[0].entries, comment))
    changed = replace(memo, sections=(section, *memo.sections[1:]))
    kept, request = packer.pack_memo("lay", changed, FORM)
    assert len(kept) < 1_000
    assert len(kept) + len(request) < first / 4


def test_a_memo_that_cannot_be_laid_out_is_refused_and_the_press_goes_on(press, workspace, memo):
    with pytest.raises(BriefingError, match="U\\+F1234"):
        press.lay_out(workspace, replace(memo, title="Talks \U000f1234"), FORM, TODAY)
    before = press.pid
    assert press.lay_out(workspace, memo, FORM, TODAY).sizes
    assert press.pid == before


def test_a_process_that_ended_is_started_again_and_nobody_notices(press, workspace, memo):
    pages = press.lay_out(workspace, memo, FORM, TODAY)
    picture, gone = pages.picture(0, 0.5), press.pid
    os.kill(gone, signal.SIGTERM)
    assert waits_until(lambda: not is_there(gone))
    assert pages.picture(0, 0.5) == picture
    assert press.pid != gone


def test_a_process_that_ends_again_and_again_is_told(press, workspace, memo, monkeypatch):
    monkeypatch.setattr("briefing.jobs.press.process._START", "raise SystemExit(3)")
    with pytest.raises(BriefingError, match="ended, twice"):
        press.lay_out(workspace, memo, FORM, TODAY)
    monkeypatch.undo()
    assert press.lay_out(workspace, memo, FORM, TODAY).sizes


def test_what_is_being_laid_out_can_be_broken_off_and_the_next_is_served(press, workspace, memo):
    entries = tuple(Entry(f"e{n}", OwnText(OwnKind.COMMENT, "word " * 80)) for n in range(3000))
    long = replace(memo, sections=(replace(memo.sections[0], entries=entries),))
    press.lay_out(workspace, memo, FORM, TODAY)
    fallen: list[BaseException] = []

    def lay() -> None:
        try:
            press.lay_out(workspace, long, FORM, TODAY)
        except BaseException as error:
            fallen.append(error)

    thread = threading.Thread(target=lay)
    thread.start()
    assert waits_until(lambda: press._asking)
    press.interrupt()
    thread.join(PATIENCE)
    assert [type(error) for error in fallen] == [Cancelled]
    assert press.lay_out(workspace, memo, FORM, TODAY).sizes


def broken_off(press, progress: Progress, ask) -> list[BaseException]:
    """Return what *ask* raised when its *progress* was cancelled while the press was at it."""
    fallen: list[BaseException] = []

    def work() -> None:
        try:
            ask()
        except BaseException as error:
            fallen.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert waits_until(lambda: press._asking)
    progress.cancel()
    thread.join(PATIENCE)
    return fallen


def lengthened(memo, entries: int):
    added = tuple(Entry(f"e{n}", OwnText(OwnKind.COMMENT, "word " * 80)) for n in range(entries))
    return replace(memo, sections=(replace(memo.sections[0], entries=added),))


def test_one_layout_is_broken_off_and_the_process_goes_on(press, workspace, memo):
    first = press.lay_out(workspace, memo, FORM, TODAY)
    before, long, progress = press.pid, lengthened(memo, 3000), Progress()
    work = partial(press.lay_out, workspace, long, FORM, TODAY, progress)
    assert [type(error) for error in broken_off(press, progress, work)] == [Cancelled]
    assert press.pid == before
    assert first.picture(0, 0.2).data  # what was laid out before still stands
    again = press.lay_out(workspace, lengthened(memo, 30), FORM, TODAY)
    assert again.places().keys() >= {"e0", "e29"}


def test_the_search_for_entries_is_broken_off_and_can_be_asked_again(press, workspace, memo):
    press.lay_out(workspace, memo, FORM, TODAY).places()
    long = press.lay_out(workspace, lengthened(memo, 1500), FORM, TODAY)
    before, progress = press.pid, Progress()
    fallen = broken_off(press, progress, partial(long.places, progress))
    assert [type(error) for error in fallen] == [Cancelled]
    assert press.pid == before
    assert len(long.places()) >= 1500


def test_what_was_cancelled_before_its_turn_is_never_begun(press, workspace, memo):
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        press.lay_out(workspace, memo, FORM, TODAY, progress)
    assert press.pid is None


def test_a_cancel_that_comes_too_late_hits_nothing_that_follows(press, workspace, memo):
    for _ in range(3):
        progress = Progress()
        pages = press.lay_out(workspace, memo, FORM, TODAY, progress)
        press._drop(press._ticket)  # as if it had been on its way
        progress.cancel()
        assert pages.places()
        pages.close()


def test_an_interruption_leaves_a_process_alone_that_has_nothing_to_do(press, workspace, memo):
    press.lay_out(workspace, memo, FORM, TODAY)
    before = press.pid
    press.interrupt()
    press.lay_out(workspace, memo, FORM, TODAY)
    assert press.pid == before


def test_pages_that_were_given_back_cannot_be_drawn(press, workspace, memo):
    first = press.lay_out(workspace, memo, FORM, TODAY)
    first.close()
    second = press.lay_out(workspace, memo, FORM, TODAY)
    assert second.picture(0, 0.2).data
    with pytest.raises(Cancelled):
        first.picture(0, 0.2)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")
def test_a_press_that_is_stopped_or_forgotten_leaves_no_process(workspace, memo):
    for end in (Press.stop, lambda _: None):
        press = Press()
        press.lay_out(workspace, memo, FORM, TODAY)
        pid = press.pid
        assert is_there(pid)
        end(press)
        del press
        assert waits_until(lambda pid=pid: not is_there(pid))


PARENT = """
import sys, threading
from dataclasses import replace
from datetime import date
from pathlib import Path
from briefing.jobs.press import Press
from briefing.memos.values import Entry, OwnKind, OwnText
from briefing.store import Store
from briefing.templates import named_template

path, form = Path(sys.argv[1]), named_template("policy-memo")
with Store.open(path, read_only=True) as store:
    memo = store.memo(store.memos()[0].id)
press = Press()
press.lay_out(path, memo, form, date(2022, 1, 3))
if sys.argv[2] == "busy":
    entries = tuple(Entry(f"e{n}", OwnText(OwnKind.COMMENT, "word " * 80)) for n in range(9000))
    long = replace(memo, sections=(replace(memo.sections[0], entries=entries),))
    work = lambda: press.lay_out(path, long, form, date(2022, 1, 3))
    threading.Thread(target=work, daemon=True).start()
    while not press._asking:
        pass
print(press.pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes as Linux shows them")
@pytest.mark.parametrize("how", ["idle", "busy"])
def test_the_process_ends_with_a_window_that_was_killed(project, workspace, how):
    window = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(workspace), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=project,
    )
    assert window.stdout is not None
    pid = int(window.stdout.readline())
    assert is_there(pid)
    window.send_signal(signal.SIGKILL)
    window.communicate(timeout=PATIENCE)
    assert waits_until(lambda: not is_there(pid))
