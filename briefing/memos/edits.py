"""The ways a memo may change, each knowing its own inverse.

Every change made by the window, the command line or a test is one of these
values applied to a ``Memo``.  Undo needs nothing else: ``apply`` hands back
the edit that would take the memo to where it was.

A *path* is a tuple of child positions from the memo down.  The children of a
memo are the entries of its opening, then its sections; those of a section its
entries, then its subsections: ``(1, 0)`` is the first child of the second child.
Entries never stand among sections, so what is inserted tells on which side of
the border it goes.

``apply`` raises ``EditRefused`` if the edit does not fit the memo, or would
leave it with a fault that it did not have (``faults``).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Protocol, TypeAlias

from briefing.articles.values import Moment
from briefing.errors import EditRefused
from briefing.memos.faults import faults
from briefing.memos.tree import Node, Path, children, node_at, put, take
from briefing.memos.values import Event, Memo, MemoSource, Repeat, Section
from briefing.telling import Worded


class Edit(Protocol):
    """A change that can be applied and taken back."""

    def apply(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Return the changed memo and the edit that restores *memo*."""
        ...

    def change(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Do what ``apply`` does, without looking for faults: the steps of ``Several``."""
        ...


@dataclass(frozen=True, slots=True)
class Insert:
    """Put *node* at *path*; later siblings move down."""

    path: Path
    node: Node

    def apply(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Return the changed memo and the edit that restores *memo*."""
        return _checked(self, memo)

    def change(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """See ``Edit.change``."""
        return put(memo, self.path, self.node), Remove(self.path)


@dataclass(frozen=True, slots=True)
class Remove:
    """Take away the node at *path* with everything below it."""

    path: Path

    def apply(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Return the changed memo and the edit that restores *memo*."""
        return _checked(self, memo)

    def change(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """See ``Edit.change``."""
        changed, node = take(memo, self.path)
        return changed, Insert(self.path, node)


@dataclass(frozen=True, slots=True)
class Move:
    """Take the node at *source*, then put it at *target*.

    *target* is read in the memo as it is once the node has been taken out;
    ``after_removal`` restates a path of the memo that still holds it.
    """

    source: Path
    target: Path

    def apply(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Return the changed memo and the edit that restores *memo*."""
        return _checked(self, memo)

    def change(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """See ``Edit.change``."""
        without, node = take(memo, self.source)
        return put(without, self.target, node), Move(self.target, self.source)


@dataclass(frozen=True, slots=True)
class Replace:
    """Put *node* in the place of the node at *path*; a section keeps what stands under it."""

    path: Path
    node: Node

    def apply(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Return the changed memo and the edit that restores *memo*."""
        return _checked(self, memo)

    def change(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """See ``Edit.change``."""
        without, old = take(memo, self.path)
        new = self.node
        if isinstance(old, Section) and isinstance(new, Section):
            new = replace(new, entries=old.entries, sections=old.sections)
        elif type(old) is not type(new):
            raise EditRefused(
                Worded("A heading cannot take the place of an entry, nor the other way.")
            )
        return put(without, self.path, new), Replace(self.path, old)


@dataclass(frozen=True, slots=True)
class Details:
    """What a memo says of itself: everything but its opening and its sections."""

    title: str
    template: str
    language: str
    edition: int
    follows: str
    marking: str
    cut_off: Moment | None
    fields: tuple[tuple[str, str], ...]
    events: tuple[Event, ...]
    sources: tuple[MemoSource, ...]
    source_summary: str


def details_of(memo: Memo) -> Details:
    """Return the details of *memo*, to be changed with ``dataclasses.replace``."""
    return Details(**{field.name: getattr(memo, field.name) for field in fields(Details)})


@dataclass(frozen=True, slots=True)
class SetDetails:
    """Give the memo these *details*."""

    details: Details

    def apply(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Return the changed memo and the edit that restores *memo*."""
        return self.change(memo)

    def change(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """See ``Edit.change``."""
        given = {field.name: getattr(self.details, field.name) for field in fields(Details)}
        return replace(memo, **given), SetDetails(details_of(memo))


@dataclass(frozen=True, slots=True)
class Several:
    """Several *edits* as one, in order; all of them or none."""

    edits: tuple[MemoEdit, ...]

    def apply(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """Return the changed memo and the edit that restores *memo*."""
        return _checked(self, memo)

    def change(self, memo: Memo) -> tuple[Memo, MemoEdit]:
        """See ``Edit.change``."""
        back: list[MemoEdit] = []
        for edit in self.edits:
            memo, inverse = edit.change(memo)
            back.append(inverse)
        return memo, Several(tuple(reversed(back)))


MemoEdit: TypeAlias = Insert | Remove | Move | Replace | SetDetails | Several


def removal(memo: Memo, *paths: Path) -> MemoEdit:
    """Return the edit that removes the nodes at *paths* and every repeat of what they hold."""
    gone = {node.id for path in paths for node in _with_all_below(node_at(memo, path))}
    repeats = [
        at
        for at, node in _walk(memo)
        if not isinstance(node, Section)
        and isinstance(node.content, Repeat)
        and node.content.of in gone
    ]
    # the last first, so that each path still holds when its turn comes
    removes = tuple(Remove(at) for at in reversed(topmost((*paths, *repeats))))
    return removes[0] if len(removes) == 1 else Several(removes)


def topmost(paths: Iterable[Path]) -> list[Path]:
    """Return *paths* in reading order without those below another of them."""
    kept: list[Path] = []
    for path in sorted(set(paths)):
        if not kept or path[: len(kept[-1])] != kept[-1]:
            kept.append(path)
    return kept


def path_of(memo: Memo, id_: str) -> Path:
    """Return the path of the entry or section *id_*; raise ``EditRefused`` if there is none."""
    for path, node in _walk(memo):
        if node.id == id_:
            return path
    raise EditRefused(
        Worded("“%1” has no entry or section %2; it may have been removed.", memo.title, id_)
    )


def after_removal(source: Path, target: Path) -> Path:
    """Restate *target* for the memo without the node at *source*."""
    return _shift(source, target, -1)


def before_removal(source: Path, target: Path) -> Path:
    """Restate *target* for the memo that still holds the node at *source*."""
    return _shift(source, target, +1)


def _shift(source: Path, target: Path, by: int) -> Path:
    at = len(source) - 1
    if len(target) <= at or target[:at] != source[:at]:
        return target
    moved = target[at] > source[at] if by < 0 else target[at] >= source[at]
    return (*target[:at], target[at] + by, *target[at + 1 :]) if moved else target


def _checked(edit: MemoEdit, memo: Memo) -> tuple[Memo, MemoEdit]:
    changed, inverse = edit.change(memo)
    after = faults(changed)
    if after and (new := after - faults(memo)):
        raise EditRefused(min(new))
    return changed, inverse


def _walk(parent: Memo | Node, at: Path = ()) -> list[tuple[Path, Node]]:
    found: list[tuple[Path, Node]] = []
    for row, child in enumerate(children(parent)):
        found.append(((*at, row), child))
        if isinstance(child, Section):
            found += _walk(child, (*at, row))
    return found


def _with_all_below(node: Node) -> list[Node]:
    return [node, *(below for _, below in _walk(node))]
