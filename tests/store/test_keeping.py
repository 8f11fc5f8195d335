"""Work is kept: through kills, full disks, copies, deletions and flipped bits."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from briefing.errors import BriefingError, FileNotWritten, StoreError, WorkspaceDamaged
from briefing.memos.values import Memo
from briefing.progress import Progress
from briefing.store import Store, salvage
from briefing.store.forms import ReplaceMemo

_WRITER = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from briefing.articles.values import Article, Source
from briefing.memos.values import Memo
from briefing.store import Store
from briefing.store.forms import ReplaceMemo

at = datetime(2022, 1, 1, tzinfo=UTC)
steps = int(sys.argv[2])
with Store.open(Path(sys.argv[1]), create=True) as store:
    names = [row.id for row in store.memos()]
    if not names:
        store.save_memo(Memo("memo", "0"), at)
        print(0, flush=True)
    memo, revision = store.memo_and_revision("memo")
    for number in range(int(memo.title) + 1, int(memo.title) + 1 + steps):
        if number % 3 == 0:
            data = str(number).encode() * 4000
            text = f"Article {number} of many"
            article = Article(sha256(data).hexdigest(), Source(title=text), text)
            store.add_article(data, article, at)
        changed = replace(memo, title=str(number))
        _, revision = store.apply_edit("memo", ReplaceMemo(changed), "Edit", at, revision)
        print(number, flush=True)
"""


def _writer(path: Path, project: Path, steps: int, *before: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*before, sys.executable, "-c", _WRITER, str(path), str(steps)],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def _write(path: Path, project: Path, steps: int) -> None:
    writer = _writer(path, project, steps)
    _, complaint = writer.communicate(timeout=60)
    assert writer.returncode == 0, complaint


def _last(said: str) -> int:
    """Return the last step that the writer reported as finished, -1 for none."""
    lines = [line for line in said.split("\n")[:-1] if line]
    return int(lines[-1]) if lines else -1


def _check_whole(path: Path, finished: int) -> int:
    """Check that every finished step is there and can be taken back; return the last one."""
    with Store.open(path, create=True) as store:
        if not store.memos():
            assert finished == -1
            return -1
        memo = store.memo("memo")
        there = int(memo.title)
        assert there in (finished, finished + 1)
        steps = [step for step in store.history("memo") if step.memo and step.kind == "edit"]
        assert len(steps) == there
        assert len(store.articles()) in (there // 3, (there + 1) // 3)
        for row in store.articles():
            store.article(row.id)
            store.original(row.id)
            assert row.id in store.search_ids(f'"{row.title}"')
        if steps:
            assert store.memo_at("memo", steps[0].number) == memo
            assert store.memo_at("memo", steps[-1].number) == Memo("memo", "1")
        return there


@pytest.mark.slow
def test_no_finished_edit_is_lost_in_sixty_kills(path, project):
    dice = random.Random(7)
    finished = -1
    for _ in range(60):
        writer = _writer(path, project, 10_000)
        assert writer.stdout is not None
        said = writer.stdout.readline()  # it has begun; then let it run for a moment
        time.sleep(dice.random() * 0.06)
        writer.send_signal(signal.SIGKILL)
        said += writer.communicate(timeout=60)[0]
        finished = _check_whole(path, max(finished, _last(said)))
    assert finished > 60


@pytest.mark.slow
@pytest.mark.needs_tool("strace")
@pytest.mark.parametrize("call", ["pwrite64", "fdatasync", "unlink"])
def test_a_kill_at_any_write_leaves_a_whole_workspace(path, project, tmp_path, call):
    Store.open(path, create=True).close()
    _write(path, project, 4)
    begun = _check_whole(path, 4)
    reached = 0
    for number in (*range(1, 12), *range(14, 60, 5)):
        copy = tmp_path / f"{call}-{number}.briefing"
        shutil.copy(path, copy)
        inject = f"inject={call}:signal=KILL:when={number}"
        writer = _writer(copy, project, 3, "strace", "-f", "-qq", "-o", "/dev/null", "-e", inject)
        said, _ = writer.communicate(timeout=60)
        if writer.returncode == 0:
            break  # fewer calls than that
        reached = number
        _check_whole(copy, max(begun, _last(said)))
    assert reached >= 3


@pytest.mark.slow
@pytest.mark.needs_tool("strace")
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("call", ["pwrite64", "fdatasync"])
def test_a_failing_disk_is_told_in_a_sentence_and_the_step_can_be_repeated(
    path, project, tmp_path, error, call
):
    Store.open(path, create=True).close()
    _write(path, project, 4)
    for number in range(1, 16, 2):
        copy = tmp_path / f"{call}-{error}-{number}.briefing"
        shutil.copy(path, copy)
        inject = f"inject={call}:error={error}:when={number}"
        writer = _writer(copy, project, 2, "strace", "-f", "-qq", "-o", "/dev/null", "-e", inject)
        said, complaint = writer.communicate(timeout=60)
        if writer.returncode == 0:
            break
        assert "briefing.errors.StoreError" in complaint
        there = _check_whole(copy, max(4, _last(said)))
        _write(copy, project, 1)
        _check_whole(copy, there + 1)


def test_a_full_disk_leaves_the_earlier_state_and_the_step_can_be_made_later(
    store, pair, captured, at
):
    store.add_articles(pair, at)
    big = captured(os.urandom(400_000).hex())
    size = store.path.stat().st_size
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    earlier = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, limit[1]))
        with pytest.raises(StoreError, match="this step was not made"):
            store.add_article(*big, at)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 2, limit[1]))
        with pytest.raises(FileNotWritten, match="No backup"):
            store.backup(store.path.with_name("too-big.briefing"))
        assert len(store.articles()) == 2
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
        signal.signal(signal.SIGXFSZ, earlier)
    assert [row.name for row in store.path.parent.iterdir()] == [store.path.name]
    assert store.add_article(*big, at).new
    assert store.article(big[1].id) == big[1]


def test_a_copy_taken_while_the_workspace_is_open_is_whole(store, path, pair, at):
    for number in range(30):
        store.save_memo(Memo(f"memo-{number}", "Calls"), at)
        shutil.copy(path, path.with_name("copy.briefing"))
        with Store.open(path.with_name("copy.briefing")) as copy:
            assert len(copy.memos()) == number + 1


@pytest.mark.parametrize("fate", ["deleted", "replaced", "moved"])
def test_a_workspace_deleted_or_replaced_underneath_is_noticed(store, path, pair, at, fate):
    store.add_articles(pair, at)
    store.check_place()
    if fate == "moved":
        path.rename(path.with_name("elsewhere.briefing"))
    else:
        path.unlink()
    if fate == "replaced":
        Store.open(path, create=True).close()
    with pytest.raises(StoreError, match="deleted, moved or replaced"):
        store.save_memo(Memo("memo-1", "Calls"), at)
    with pytest.raises(StoreError, match="deleted, moved or replaced"):
        store.check_place()
    assert store.memos() == []
    rescued = path.with_name("rescued.briefing")
    store.backup(rescued)
    with Store.open(rescued) as copy:
        assert len(copy.articles()) == 2


def test_a_workspace_deleted_in_the_middle_of_a_step_is_noticed(store, path, pair, at):
    def deleting():
        yield pair[0]
        path.unlink()
        yield pair[1]

    with pytest.raises(StoreError, match="deleted, moved or replaced"):
        store.add_articles(deleting(), at)


def _everything(path: Path) -> object:
    with Store.open(path, read_only=True) as store:
        articles = [
            (store.article(row.id), store.original(row.id), row) for row in store.articles()
        ]
        memos = [store.memo(row.id) for row in store.memos()]
        return articles, memos, store.history("memo")


def test_flipped_bits_never_pass_for_the_captured_words(store, path, pair, captured, at):
    longer = captured("Long read\n" + "Moscow wants legally fixed guarantees from NATO. " * 400)
    store.add_articles([*pair, longer], at)
    revision = store.save_memo(Memo("memo", "Calls"), at)
    for number in range(20):
        edit = ReplaceMemo(Memo("memo", f"Calls {number}"))
        revision = store.apply_edit("memo", edit, "Rename", at, revision)[1]
    store.close()
    whole, truth = path.read_bytes(), _everything(path)
    dice = random.Random(3)
    told = 0
    for _ in range(300):
        damaged = bytearray(whole)
        damaged[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        path.write_bytes(damaged)
        try:
            found = _everything(path)
        except BriefingError:
            told += 1
            continue
        articles, memos, _ = found
        true_articles, true_memos, _ = truth
        known = {article.id: article for article, _, _ in true_articles}
        assert all(article == known[article.id] for article, _, _ in articles)
        assert memos in (true_memos, [])
    assert told > 40
    path.write_bytes(whole)
    assert _everything(path) == truth


def test_a_check_names_all_that_is_damaged(store, path, pair, at):
    store.add_articles(pair, at)
    store.save_memo(Memo("memo-1", "Calls"), at)
    store.save_memo(Memo("memo-1", "The calls"), at)
    assert store.check(Progress()) == ()
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.executescript(
            "UPDATE article SET title = 'forged' WHERE number = 1;"
            "UPDATE article_original SET packed = zeroblob(9) WHERE number = 2;"
            "UPDATE step SET forward = replace(forward, 'The', 'Our') WHERE memo = 'memo-1'"
        )
    with Store.open(path) as again:
        told = again.check(Progress())
    assert [sentence[:26] for sentence in told] == [
        f"Article {pair[0][1].id[:12]} in ca",
        f"Article {pair[1][1].id[:12]} in ca",
        "Step 3 of the history of c",  # which the memo stands on
        "Step 3 of the history of c",
    ]


def test_what_is_whole_is_saved_out_of_a_damaged_workspace(store, path, pair, captured, at):
    third = captured("A third story\nSanctions stay.")
    store.add_articles([*pair, third], at)
    store.withdraw([third[1].id], at)
    revision = store.save_memo(Memo("memo-1", "Calls"), at)
    for title in ("one", "two", "three"):
        edit = ReplaceMemo(Memo("memo-1", title))
        revision = store.apply_edit("memo-1", edit, "Rename", at, revision)[1]
    store.save_memo(Memo("memo-2", "Whole"), at)
    store.close()
    with closing(sqlite3.connect(path)) as other:
        other.executescript(
            "UPDATE article_text SET text = 'forged' WHERE number = 1;"
            "UPDATE step SET forward = replace(forward, 'two', 'due')"
            f" WHERE number = {revision - 1}"
        )
    before = path.read_bytes()
    saved = salvage(path, path.with_name("saved.briefing"), at)
    assert (saved.articles, saved.memos, len(saved.lost)) == (1, 2, 2)
    with Store.open(path.with_name("saved.briefing"), read_only=True) as new:
        assert new.article(pair[1][1].id) == pair[1][1]
        assert {memo.title for memo in new.memos()} == {"one", "Whole"}
        assert new.search_ids("sanctions") == [pair[1][1].id]
    assert path.read_bytes() == before
    with pytest.raises(StoreError, match="there already"):
        salvage(path, path.with_name("saved.briefing"), at)


def test_a_file_cut_short_is_told(store, path, pair, at):
    store.add_articles(pair, at)
    store.close()
    whole = path.read_bytes()
    for size in (len(whole) // 2, 4096, 100, len(whole) - 4096):
        path.write_bytes(whole[:size])
        with pytest.raises(WorkspaceDamaged):
            _everything(path)
