"""Memos in the workspace: every step durable, undone and redone after a restart."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from briefing.errors import EditRefused, NotFound, StaleMemo, WorkspaceDamaged
from briefing.memos.edits import Remove
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Repeat, Section
from briefing.store import Store
from briefing.store.forms import ReplaceMemo

MEMO = Memo("memo-1234", "The Putin-Biden calls", template="press-digest", edition=2)


def _rename(store: Store, title: str, at: datetime, memo_id: str = MEMO.id) -> int:
    memo, revision = store.memo_and_revision(memo_id)
    edit = ReplaceMemo(replace(memo, title=title))
    return store.apply_edit(memo_id, edit, f"Rename to {title}", at, revision)[1]


def test_a_memo_is_listed_and_read_back(store, path, at):
    entries = (Entry("e1", OwnText(OwnKind.GAP, "No source from Kyiv.")),)
    memo = replace(MEMO, opening=entries, sections=(Section("s1", "Ukraine", entries),))
    revision = store.save_memo(memo, at)
    with Store.open(path, read_only=True) as reader:
        assert reader.memos() == [
            (MEMO.id, "The Putin-Biden calls", "press-digest", 2, 2, at, revision)
        ]
        assert reader.memo(MEMO.id) == memo


def test_a_memo_goes_by_id_by_the_beginning_of_it_or_by_title(store, at):
    store.save_memo(MEMO, at)
    assert store.memo("memo-12") == store.memo("The Putin-Biden calls") == MEMO
    assert store.memo("the putin") == MEMO
    with pytest.raises(NotFound, match="The Putin-Biden calls"):
        store.memo("The Putin-Bidden call")
    store.save_memo(replace(MEMO, id="memo-12x4"), at)
    with pytest.raises(NotFound, match=r"memo-12x \(edition 2\)"):
        store.memo("memo-12")


def test_every_edit_survives_a_restart_with_its_way_back(store, path, at):
    store.save_memo(MEMO, at)
    for title in ("one", "two", "three"):
        _rename(store, title, at)
    store.close()
    with Store.open(path) as again:
        assert again.next_undo(MEMO.id) == "Rename to three"
        assert again.undo(at, MEMO.id).memo.title == "two"
        assert again.undo(at, MEMO.id).memo.title == "one"
    with Store.open(path) as again:
        assert again.memo(MEMO.id).title == "one"
        assert again.next_redo(MEMO.id) == "Rename to two"
        assert again.redo(at, MEMO.id).memo.title == "two"
        assert again.undo(at, MEMO.id).memo.title == "one"
        assert again.undo(at, MEMO.id).memo == MEMO
        assert again.undo(at, MEMO.id) is None


def test_a_new_edit_ends_what_could_be_redone_but_not_its_history(store, at):
    store.save_memo(MEMO, at)
    _rename(store, "one", at)
    two = _rename(store, "two", at)
    store.undo(at, MEMO.id)
    _rename(store, "three", at)
    assert store.next_redo(MEMO.id) is None
    assert store.redo(at, MEMO.id) is None
    assert store.memo_at(MEMO.id, two).title == "two"
    standings = {step.name: step.standing for step in store.history(MEMO.id) if step.of == 0}
    assert standings["Rename to two"] == "dropped"


def test_a_stale_edit_is_refused_and_changes_nothing(store, path, at):
    revision = store.save_memo(MEMO, at)
    with Store.open(path) as other:
        _rename(other, "theirs", at)
    with pytest.raises(StaleMemo, match="Read the memo again"):
        store.apply_edit(MEMO.id, ReplaceMemo(replace(MEMO, title="ours")), "x", at, revision)
    with pytest.raises(StaleMemo):
        store.save_memo(replace(MEMO, title="ours"), at, expected_revision=revision)
    assert store.memo(MEMO.id).title == "theirs"


def test_an_edit_of_a_memo_that_is_not_there_is_told(store, at):
    with pytest.raises(NotFound):
        store.apply_edit("nothing", ReplaceMemo(MEMO), "x", at, 1)


def test_an_edit_that_no_workspace_could_read_again_is_refused(store, at):
    @dataclass(frozen=True)
    class Strange:
        def apply(self, memo: Memo) -> tuple[Memo, Strange]:
            return replace(memo, title="?"), self

    revision = store.save_memo(MEMO, at)
    with pytest.raises(TypeError, match="Strange"):
        store.apply_edit(MEMO.id, Strange(), "x", at, revision)
    assert store.memo(MEMO.id) == MEMO


def test_an_edit_cannot_turn_one_memo_into_another(store, at):
    revision = store.save_memo(MEMO, at)
    with pytest.raises(ValueError, match="id"):
        store.apply_edit(MEMO.id, ReplaceMemo(replace(MEMO, id="other")), "x", at, revision)
    assert [row.id for row in store.memos()] == [MEMO.id]
    assert store.memo(MEMO.id) == MEMO


def test_any_earlier_state_can_be_looked_at_and_restored(store, at):
    states = {store.save_memo(MEMO, at): MEMO}
    for number in range(450):  # past several whole states
        revision = _rename(store, f"state {number}", at)
        states[revision] = replace(MEMO, title=f"state {number}")
    undone = store.undo(at, MEMO.id)
    states[undone.revision] = undone.memo
    assert all(store.memo_at(MEMO.id, step) == state for step, state in states.items())
    with pytest.raises(NotFound):
        store.memo_at(MEMO.id, 0)
    first = min(states)
    store.save_memo(store.memo_at(MEMO.id, first), at, name="Restore")
    assert store.memo(MEMO.id) == MEMO
    assert store.undo(at, MEMO.id).memo.title == "state 448"


def test_saving_a_memo_again_is_a_step_like_any_other(store, at):
    store.save_memo(MEMO, at)
    store.save_memo(replace(MEMO, title="imported"), at, name="Import again")
    assert store.next_undo(MEMO.id) == "Import again"
    assert store.undo(at, MEMO.id).memo == MEMO
    assert store.next_undo(MEMO.id) is None


def test_undo_goes_through_memo_and_library_in_the_order_of_the_steps(store, pair, at):
    store.add_articles(pair, at)
    store.save_memo(MEMO, at)
    _rename(store, "one", at)
    store.withdraw([pair[0][1].id], at)
    _rename(store, "two", at)
    names = []
    while step := store.undo(at, MEMO.id):
        names.append(step.name)
    assert names == ["Rename to two", "Withdraw articles", "Rename to one", "Add articles"]
    assert store.articles() == []
    while store.redo(at, MEMO.id):
        pass
    assert store.memo(MEMO.id).title == "two"
    assert [row.id for row in store.articles()] == [pair[1][1].id]


def test_undo_in_one_memo_leaves_the_others_alone(store, at):
    other = replace(MEMO, id="memo-5678", title="other")
    store.save_memo(MEMO, at)
    store.save_memo(other, at)
    _rename(store, "one", at)
    _rename(store, "changed", at, other.id)
    assert store.undo(at, MEMO.id).memo == MEMO
    assert store.memo(other.id).title == "changed"
    assert store.next_undo(MEMO.id) is None
    assert store.next_undo(other.id) == "Rename to changed"
    assert store.next_redo(other.id) is None


def test_undo_takes_back_what_was_redone_last(store, pair, at):
    store.save_memo(MEMO, at)
    store.add_articles(pair, at)
    store.undo(at)
    _rename(store, "one", at)
    store.redo(at)
    assert store.next_undo(MEMO.id) == "Add articles"
    store.undo(at, MEMO.id)
    assert store.next_undo(MEMO.id) == "Rename to one"


def test_an_imported_fault_that_was_mended_comes_back_with_undo_and_stays_readable(store, path, at):
    faulty = replace(MEMO, opening=(Entry("e1", Repeat("nothing")),))
    revision = store.save_memo(faulty, at)
    store.apply_edit(MEMO.id, Remove((0,)), "Remove", at, revision)
    assert store.undo(at, MEMO.id).memo == faulty
    with Store.open(path, read_only=True) as reader:
        assert reader.memo(MEMO.id) == faulty


def test_an_edit_that_does_not_fit_is_refused_and_changes_nothing(store, at):
    revision = store.save_memo(MEMO, at)
    with pytest.raises(EditRefused):
        store.apply_edit(MEMO.id, Remove((4,)), "Remove", at, revision)
    assert store.memo_and_revision(MEMO.id) == (MEMO, revision)


def test_an_edit_of_one_memo_keeps_what_can_be_redone_in_the_library(store, pair, at):
    store.save_memo(MEMO, at)
    store.add_articles(pair, at)
    store.undo(at)
    _rename(store, "one", at)
    assert store.next_redo(MEMO.id) == "Add articles"


def test_a_withdrawn_memo_is_not_listed_until_that_is_undone(store, at):
    store.save_memo(MEMO, at)
    store.withdraw_memo(MEMO.title, at)
    assert store.memos() == []
    with pytest.raises(NotFound):
        store.memo(MEMO.id)
    store.undo(at)
    assert store.memo(MEMO.id) == MEMO


def test_a_withdrawn_memo_is_listed_again_when_it_is_imported_again(store, at):
    store.save_memo(MEMO, at)
    store.withdraw_memo(MEMO.id, at)
    store.save_memo(replace(MEMO, title="back"), at)
    assert store.memo(MEMO.id).title == "back"


def test_history_names_each_step_with_its_moment_in_utc(store, path):
    moscow = timezone(timedelta(hours=3))
    store.save_memo(MEMO, datetime(2021, 12, 30, 23, 30, tzinfo=UTC), name="Import")
    _rename(store, "one", datetime(2021, 12, 31, 2, 45, tzinfo=moscow))
    store.undo(datetime(2021, 12, 31, 9, 0, tzinfo=UTC), MEMO.id)
    with Store.open(path, read_only=True) as reader:
        told = [(step.kind, step.name, step.at.isoformat()) for step in reader.history(MEMO.id)]
    assert told == [
        ("undo", "Rename to one", "2021-12-31T09:00:00+00:00"),
        ("edit", "Rename to one", "2021-12-30T23:45:00+00:00"),
        ("create", "Import", "2021-12-30T23:30:00+00:00"),
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE memo_state SET state = replace(state, 'calls', 'walls')",
        "UPDATE memo_state SET state = '{'",
        "UPDATE step SET forward = replace(forward, 'one', 'two') WHERE kind = 'edit'",
        "UPDATE step SET target = 1 WHERE kind = 'undo'",
        (
            "UPDATE step SET number = 99, kind = 'edit' WHERE kind = 'undo';"
            "UPDATE memo SET revision = 99"
        ),
    ],
)
def test_a_memo_changed_from_outside_is_refused(store, path, at, statement):
    store.save_memo(MEMO, at)
    _rename(store, "one", at)
    store.undo(at, MEMO.id)
    store.close()
    other = sqlite3.connect(path)
    other.executescript(statement)
    other.close()
    with Store.open(path) as again, pytest.raises(WorkspaceDamaged, match=r"calls\.briefing"):
        again.memo(MEMO.id)


def test_a_long_history_costs_what_the_steps_hold(store, path, at):
    store.save_memo(MEMO, at)
    for number in range(300):
        _rename(store, f"state {number}", at)
    assert path.stat().st_size < 600_000
