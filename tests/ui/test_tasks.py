"""Work away from the window: told on the window's thread, stopped in order, never lost."""

from __future__ import annotations

import threading

import pytest

from briefing.errors import BriefingError
from ui.tasks import Task, TaskRunner

PATIENCE_MS = 30_000


@pytest.fixture
def runner(qapp):
    made = TaskRunner()
    yield made
    made.shut_down()
    made.deleteLater()


def heard(task: Task) -> list[object]:
    """Return a list that fills with what *task* tells."""
    told: list[object] = []
    task.succeeded.connect(lambda result: told.append(("succeeded", result)))
    task.failed.connect(lambda error: told.append(("failed", str(error))))
    task.cancelled.connect(lambda: told.append("cancelled"))
    task.finished.connect(lambda: told.append("finished"))
    return told


def test_a_result_comes_back_and_then_the_end(qtbot, runner):
    told = heard(runner.start(Task(lambda _: 42)))
    qtbot.waitUntil(lambda: told == [("succeeded", 42), "finished"], timeout=PATIENCE_MS)
    assert runner.running == 0


def test_whoever_gets_a_running_task_can_still_connect(qtbot, runner):
    done = threading.Event()
    task = runner.start(Task(lambda _: done.set()))
    assert done.wait(10)
    told = heard(task)
    qtbot.waitUntil(lambda: told == [("succeeded", None), "finished"], timeout=PATIENCE_MS)


def test_a_failure_is_told(qtbot, runner):
    def work(_):
        raise BriefingError("no room")

    told = heard(runner.start(Task(work)))
    qtbot.waitUntil(lambda: told == [("failed", "no room"), "finished"], timeout=PATIENCE_MS)


def test_work_stops_at_its_next_step_once_it_is_cancelled(qtbot, runner):
    def work(progress):
        while True:
            progress.step(0, 0)

    task = runner.start(Task(work))
    told = heard(task)
    task.cancel()
    qtbot.waitUntil(lambda: told == ["cancelled", "finished"], timeout=PATIENCE_MS)


def test_progress_comes_in_its_order_before_the_result(qtbot, runner):
    def work(progress):
        for number in range(50):
            progress.step(number, 50, str(number))

    task = runner.start(Task(work))
    told = heard(task)
    steps: list[int] = []
    task.progressed.connect(lambda done, _total, _label: steps.append(done))
    qtbot.waitUntil(lambda: "finished" in told, timeout=PATIENCE_MS)
    assert steps == list(range(50))


def test_everything_is_told_on_the_windows_thread(qtbot, runner):
    threads: set[int] = set()
    tasks = [runner.start(Task(lambda progress: progress.step(1, 1))) for _ in range(20)]
    for task in tasks:
        task.progressed.connect(lambda *_: threads.add(threading.get_ident()))
        task.succeeded.connect(lambda _: threads.add(threading.get_ident()))
        task.finished.connect(lambda: threads.add(threading.get_ident()))
    qtbot.waitUntil(lambda: runner.running == 0, timeout=PATIENCE_MS)
    assert threads == {threading.get_ident()}


def test_nothing_is_told_and_nothing_run_after_the_end(qtbot, runner):
    begun = threading.Event()

    def work(progress):
        begun.set()
        while True:
            progress.step(0, 0)

    told = heard(runner.start(Task(work)))
    assert begun.wait(10)
    assert runner.shut_down()
    later = heard(runner.start(Task(lambda _: 1)))
    qtbot.wait(50)
    assert told == []
    assert later == []


def test_a_thousand_tasks_come_and_go(qtbot, runner):
    ended: list[int] = []
    for number in range(1000):
        task = runner.start(Task(lambda _, n=number: n))
        task.succeeded.connect(ended.append)
    qtbot.waitUntil(lambda: runner.running == 0, timeout=PATIENCE_MS)
    assert sorted(ended) == list(range(1000))
