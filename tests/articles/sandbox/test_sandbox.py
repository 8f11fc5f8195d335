"""Files read in processes: one bad file costs itself alone, and nothing is waited for."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import textwrap
import zlib

import pikepdf
import pytest

from briefing.articles.limits import Limits
from briefing.articles.sandbox import Sandbox, read_files
from briefing.errors import Cancelled
from briefing.progress import Progress

STORY = "The talks lasted for two hours, and nobody spoke to the press, it was said."


@pytest.fixture
def story(tmp_path):
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    return path


def outcomes(paths, **how):
    return list(read_files(paths, Progress(), **how))


def refusals(paths, **how):
    return {outcome.path.name: outcome.refusal for outcome in outcomes(paths, **how)}


def test_the_outcome_holds_the_bytes_and_the_article_with_their_digest(story):
    (outcome,) = outcomes([story])
    assert outcome.data == STORY.encode()
    assert outcome.article is not None
    assert outcome.article.text == STORY
    assert outcome.article.id == hashlib.sha256(STORY.encode()).hexdigest()


def test_outcomes_come_in_the_order_of_the_files_whichever_is_read_first(tmp_path):
    for number in range(30):
        size = 4000 if number % 3 == 0 else 1
        (tmp_path / f"{number:02}.txt").write_text(f"Story {number}. {STORY * size}")
    names = [outcome.path.name for outcome in outcomes([tmp_path])]
    assert names == [f"{number:02}.txt" for number in range(30)]


def test_a_file_that_hangs_its_reader_is_refused_and_the_next_ones_are_read(tmp_path, story):
    slow = tmp_path / "slow.md"
    slow.write_text("[a" * 300_000)
    found = refusals([slow, story, slow, story], limits=Limits(seconds=1), processes=1)
    assert found == {"slow.md": "Reading it takes longer than 1 s.", "story.txt": ""}


def test_a_file_that_needs_too_much_memory_is_refused_and_the_next_one_is_read(tmp_path, story):
    large = tmp_path / "large.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page()
        page.Contents = pikepdf.Stream(pdf, zlib.compress(b"BT ET\n" * 60_000_000))
        page.Contents.Filter = pikepdf.Name.FlateDecode
        pdf.save(large)
    found = refusals([large, story], limits=Limits(memory=300 << 20), processes=1)
    assert found["large.pdf"]
    assert found["story.txt"] == ""


def test_a_large_file_is_refused_without_being_read(tmp_path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(200_000_000)
    assert refusals([huge]) == {"huge.txt": "It holds 200 MB; at most 50 MB are read."}


def test_a_process_lives_on_from_file_to_file_and_call_to_call(story):
    with Sandbox(processes=1) as sandbox:
        list(sandbox.read_files([story, story], Progress()))
        (before,) = (process.pid for process in sandbox.processes)
        list(sandbox.read_files([story], Progress()))
        (after,) = (process.pid for process in sandbox.processes)
    assert before == after is not None


def test_stopping_ends_the_work_and_the_processes(tmp_path, story):
    slow = tmp_path / "slow.md"
    slow.write_text("[a" * 300_000)
    seen: list[str] = []
    progress = Progress(lambda done, total, label: seen.append(label))
    with Sandbox() as sandbox:
        reading = sandbox.read_files([story, slow], progress)
        assert next(reading).refusal == ""
        progress.cancel()
        with pytest.raises(Cancelled):
            next(reading)
    assert [process.pid for process in sandbox.processes] == [None, None]
    assert "story.txt" in seen


def test_leaving_early_leaves_no_process(story):
    sandbox = Sandbox()
    for _ in sandbox.read_files([story] * 50, Progress()):
        break
    sandbox.close()
    assert [process.pid for process in sandbox.processes] == [None, None]
    sandbox.close()


def test_progress_tells_each_file_and_the_end(story):
    steps: list[tuple[int, int]] = []
    progress = Progress(lambda done, total, label: steps.append((done, total)))
    list(read_files([story, story, story], progress))
    assert sorted(set(steps)) == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert steps == sorted(steps)


def test_it_works_from_a_script_that_does_not_guard_its_main(story, project):
    script = f"""
        import sys
        sys.path.insert(0, {str(project)!r})
        from pathlib import Path
        from briefing.articles.sandbox import read_files
        from briefing.progress import Progress
        for outcome in read_files([Path({str(story)!r})], Progress()):
            print(outcome.article.text)
    """
    ran = subprocess.run(
        [sys.executable, "-"], input=textwrap.dedent(script), capture_output=True, text=True
    )
    assert (ran.stdout.strip(), ran.stderr) == (STORY, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no process's files")
def test_a_full_disk_hinders_no_reader(story, project):
    script = f"""
        import resource, sys
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        sys.path.insert(0, {str(project)!r})
        from pathlib import Path
        from briefing.articles.sandbox import read_files
        from briefing.progress import Progress
        for outcome in read_files([Path({str(story)!r})], Progress()):
            print(outcome.refusal or outcome.article.text, end="")
    """
    command = [sys.executable, "-c", textwrap.dedent(script)]
    ran = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    assert ran.stdout.strip() == STORY


@pytest.mark.parametrize(
    "deed",
    [
        "socket.socket()",
        "socket.create_connection(('127.0.0.1', 9))",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "open('made.txt', 'w')",
        "os.open('made.txt', os.O_CREAT | os.O_RDWR)",
        "os.remove('kept.txt')",
        "os.rename('kept.txt', 'gone.txt')",
    ],
)
def test_a_reader_can_reach_nothing_outside(deed, tmp_path, project):
    (tmp_path / "kept.txt").write_text("kept")
    script = f"""
        import os, socket, subprocess, sys
        sys.path.insert(0, {str(project)!r})
        from briefing.articles.sandbox.worker import confine
        confine(1 << 30)
        try:
            {deed}
        except PermissionError:
            sys.exit(7)
    """
    ran = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script)], cwd=tmp_path, capture_output=True
    )
    assert ran.returncode == 7
    assert [path.name for path in tmp_path.iterdir()] == ["kept.txt"]


def test_reading_writes_nothing_beside_the_files(tmp_path, story):
    before = sorted(tmp_path.iterdir())
    page = io.StringIO("<p>The story <img src='file:///etc/passwd'> goes on and on.</p>")
    (tmp_path / "a.html").write_text(page.read())
    outcomes([tmp_path])
    assert sorted(tmp_path.iterdir()) == sorted([*before, tmp_path / "a.html"])
