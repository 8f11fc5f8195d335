"""What the writing thread does: each function gives back the work of one step.

The work runs on the writing thread, and takes its ``Desk``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ui.session.writer import Desk, Step, may_pass

if TYPE_CHECKING:
    from briefing.memos.edits import Edit
    from briefing.memos.values import Memo
    from briefing.store import LibraryEdit, Stepped

_NO_REVISION = -1


@dataclass(frozen=True, slots=True)
class Turned:
    """An undo or redo that was made; *stepped* is None if there was nothing to turn."""

    stepped: Stepped | None
    undo_name: str
    redo_name: str


@dataclass(frozen=True, slots=True)
class Names:
    """What can be undone and redone next, "" for nothing."""

    undo_name: str
    redo_name: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What another program changed: the memo as it is now, or None if that is as it was."""

    memo: Memo | None


def memo_edit(memo: str, edit: Edit, name: str, at: datetime) -> Step:
    """Return the step that makes *edit* of a memo."""

    def work(desk: Desk) -> Names:
        revision = desk.revisions.get(memo)
        if revision is None:
            revision = desk.store.memo_and_revision(memo)[1]
        # The store takes every edit that a workspace can keep, and says if this is none.
        edited: Any = edit
        try:
            _, desk.revisions[memo] = desk.store.apply_edit(memo, edited, name, at, revision)
        except Exception as error:
            if not may_pass(error):
                desk.revisions[memo] = _NO_REVISION  # what follows in the line rests on this edit
            raise
        return _names(desk, memo)

    return Step(work, "memo")


def library_edit(edit: LibraryEdit, name: str, at: datetime, memo: str) -> Step:
    """Return the step that makes *edit* of the library."""

    def work(desk: Desk) -> Names:
        desk.store.edit_library(edit, name, at)
        return _names(desk, memo)

    return Step(work, "library")


def turn(kind: str, memo: str, at: datetime) -> Step:
    """Return the step that undoes or redoes (*kind*) the next step."""

    def work(desk: Desk) -> Turned:
        move = desk.store.undo if kind == "undo" else desk.store.redo
        stepped = move(at, memo)
        if stepped is not None and stepped.memo is not None:
            desk.revisions[stepped.memo.id] = stepped.revision
        names = _names(desk, memo)
        return Turned(stepped, names.undo_name, names.redo_name)

    return Step(work, "turn", changes=False)


def look_elsewhere(memo: str, known_version: list[int]) -> Step:
    """Return the step that looks whether the file was moved, or changed by another program.

    *known_version* holds the data version seen last, and is brought up to date.
    """

    def work(desk: Desk) -> Elsewhere | None:
        desk.store.check_place()
        version = desk.store.data_version()
        if known_version and known_version[0] == version:
            return None
        first = not known_version
        known_version[:] = [version]
        changed = _changed_memo(desk, memo)
        # Nothing was seen before the first look but the memo's revision at the opening.
        return None if first and changed is None else Elsewhere(changed)

    return Step(work, "look", changes=False)


def read_again(memo: str) -> Step:
    """Return the step that reads a memo as it stands on the disk."""

    def work(desk: Desk) -> Elsewhere:
        desk.revisions.pop(memo, None)
        # a step that never comes back would leave the window waiting
        return Elsewhere(_changed_memo(desk, memo))

    return Step(work, "look", changes=False)


def keep_correction(kind: str, about: str, value: Any, at: datetime) -> Step:
    """Return the step that keeps a correction of the reading aids."""
    return Step(lambda desk: desk.store.corrections.keep(kind, about, value, at), "correction")


def ask_names(memo: str) -> Step:
    """Return the step that asks what is next to undo and redo."""
    return Step(lambda desk: _names(desk, memo), "names", changes=False)


def back_up(at: datetime) -> Step:
    """Return the step that writes a backup beside the workspace."""
    return Step(lambda desk: desk.store.backup_beside(at), "backup", changes=False)


def _changed_memo(desk: Desk, memo: str) -> Memo | None:
    if not memo:
        return None
    found, revision = desk.store.memo_and_revision(memo)
    if desk.revisions.get(memo) == revision:
        return None
    desk.revisions[memo] = revision
    return found


def _names(desk: Desk, memo: str) -> Names:
    return Names(desk.store.next_undo(memo) or "", desk.store.next_redo(memo) or "")
