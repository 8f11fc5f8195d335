"""What a drag or a key does to the memo: pure functions from places to edits.

A *slot* is a path at which nodes would be put, read in the memo as it is: what
stands there moves down.  Every drag and its keyboard way end here, so both
build the same memo.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import replace

from briefing.errors import EditRefused
from briefing.memos.edits import (
    Insert,
    MemoEdit,
    Move,
    Replace,
    Several,
    after_removal,
    before_removal,
    path_of,
    removal,
    topmost,
)
from briefing.memos.tree import Node, Path, children, node_at
from briefing.memos.values import Cited, Entry, Memo, OwnKind, OwnText, Repeat, Section
from briefing.statements.values import Statement

NewId = Callable[[], str]


def several(edits: Sequence[MemoEdit]) -> MemoEdit | None:
    """Return *edits* as one; None for none."""
    if len(edits) == 1:
        return edits[0]
    return Several(tuple(edits)) if edits else None


def fitting_slot(memo: Memo, slot: Path, node: Node) -> Path:
    """Return *slot* on the side of the border where *node* can stand: entries before headings."""
    below = children(node_at(memo, slot[:-1]) if slot[:-1] else memo)
    border = sum(isinstance(child, Entry) for child in below)
    low, high = (0, border) if isinstance(node, Entry) else (border, len(below))
    return (*slot[:-1], min(max(slot[-1], low), high))


def end_of(memo: Memo, section: Path, node: Node) -> Path:
    """Return the slot after the last entry, or the last subheading, of *section*."""
    return fitting_slot(memo, (*section, 1_000_000), node)


def may_stand(node: Node, slot: Path) -> bool:
    """Tell whether *node* may be put at *slot*: only judgements before the first heading."""
    if isinstance(node, Section):
        return True
    own = node.content.kind if isinstance(node.content, OwnText) else None
    if len(slot) == 1:
        return own in (OwnKind.BOTTOM_LINE, OwnKind.JUDGEMENT)
    return own is not OwnKind.BOTTOM_LINE


def moved(memo: Memo, paths: Sequence[Path], slot: Path) -> MemoEdit | None:
    """Return the edit that puts the nodes at *paths* together at *slot*; None if none moves.

    Entries and headings among them each go to their side of the border.
    """
    moves: list[MemoEdit] = []
    sources = topmost(paths)
    if any(slot[: len(path)] == path and len(slot) > len(path) for path in sources):
        return None
    nodes = {path: node_at(memo, path) for path in sources}
    if not all(may_stand(node, slot) for node in nodes.values()):
        return None
    for kind in (Entry, Section):
        of_kind = [path for path in sources if isinstance(nodes[path], kind)]
        if of_kind:
            there = fitting_slot(memo, slot, nodes[of_kind[0]])
            moves += _moves(of_kind, there, moves)
    return several(moves)


def _moves(paths: Sequence[Path], slot: Path, made: Sequence[MemoEdit]) -> list[MemoEdit]:
    left = [*paths, slot]
    for each in made:
        assert isinstance(each, Move)
        left = [_after(each, path) for path in left]
    *sources, slot = left
    shifts, found = _Shifts(slot), list[MemoEdit]()
    for source in sources:
        now, there = shifts.now(source), shifts.now(slot)
        shifts.note(source)
        move = Move(now, after_removal(now, there))
        if move.source != move.target:
            found.append(move)
    return found


class _Shifts:
    """Where paths lead once nodes, noted in reading order, were moved to *slot* one by one."""

    def __init__(self, slot: Path) -> None:
        self._slot = slot
        self._moved = 0
        self._gone: dict[Path, list[int]] = {}  # places of moved nodes by the path above them

    def note(self, path: Path) -> None:
        """Take the node at *path*, a path of the memo as it was, to be moved."""
        self._moved += 1
        self._gone.setdefault(path[:-1], []).append(path[-1])

    def now(self, path: Path) -> Path:
        """Return *path*, one of the memo as it was, as it is by now."""
        *above, last = self._slot
        found: list[int] = []
        for level, place in enumerate(path):
            parent = path[:level]
            before = bisect_left(self._gone.get(parent, ()), place)
            come = self._moved if parent == tuple(above) and place >= last else 0
            found.append(place - before + come)
        return tuple(found)


def _after(move: Move, path: Path) -> Path:
    return before_removal(move.target, after_removal(move.source, path))


def repeated(memo: Memo, paths: Sequence[Path], slot: Path, new_id: NewId) -> MemoEdit | None:
    """Return the edit that prints the entries at *paths* also at *slot*; None for no entry."""
    if len(slot) == 1:
        return None
    found = [node for path in topmost(paths) if isinstance(node := node_at(memo, path), Entry)]
    again = [Entry(new_id(), Repeat(_target(entry))) for entry in found]
    return inserted(memo, again, slot)


def _target(entry: Entry) -> str:
    return entry.content.of if isinstance(entry.content, Repeat) else entry.id


def inserted(memo: Memo, nodes: Sequence[Node], slot: Path) -> MemoEdit | None:
    """Return the edit that puts *nodes* at *slot* in their order; None if one cannot stand."""
    if not nodes or not all(may_stand(node, slot) for node in nodes):
        return None
    there = fitting_slot(memo, slot, nodes[0])
    inserts = [Insert((*there[:-1], there[-1] + n), node) for n, node in enumerate(nodes)]
    return several(inserts)


def with_further_sources(
    memo: Memo, path: Path, statements: Sequence[Statement], gone: Sequence[Path] = ()
) -> MemoEdit | None:
    """Return the edit by which the entry at *path* also cites *statements*.

    *gone* are entries that gave their statements and are taken away.  None if
    the entry cites nothing, or has all of them.
    """
    entry = node_at(memo, path)
    if not isinstance(entry, Entry) or not isinstance(entry.content, Cited):
        return None
    there = {(s.article, s.anchor.start, s.anchor.end) for s in entry.content.statements}
    new = [s for s in statements if (s.article, s.anchor.start, s.anchor.end) not in there]
    if not new:
        return None
    content = replace(entry.content, statements=(*entry.content.statements, *new))
    grown = Replace(path, replace(entry, content=content))
    return several([grown, *(removal(memo, each) for each in sorted(gone, reverse=True))])


def merged(memo: Memo, paths: Sequence[Path], into: Path) -> MemoEdit | None:
    """Return the edit by which the entry at *into* takes up those at *paths* as further sources."""
    entries = [(path, node_at(memo, path)) for path in topmost(paths) if path != into]
    given: list[Statement] = []
    for _, node in entries:
        if not isinstance(node, Entry) or not isinstance(node.content, Cited):
            return None
        given += node.content.statements
    repeats = [removal(memo, path) for path, _ in entries]
    if any(isinstance(edit, Several) for edit in repeats):
        return None  # what is printed elsewhere too would vanish there
    return with_further_sources(memo, into, given, [path for path, _ in entries])


def supported(memo: Memo, path: Path, evidence: Sequence[str]) -> MemoEdit | None:
    """Return the edit by which the judgement at *path* also rests on the entries *evidence*."""
    entry = node_at(memo, path)
    if not isinstance(entry, Entry) or not isinstance(entry.content, OwnText):
        return None
    own = entry.content
    new = tuple(id_ for id_ in dict.fromkeys(evidence) if id_ not in (*own.evidence, entry.id))
    if own.kind not in (OwnKind.JUDGEMENT, OwnKind.BOTTOM_LINE) or not new:
        return None
    return Replace(path, replace(entry, content=replace(own, evidence=(*own.evidence, *new))))


def id_path(memo: Memo, id_: str) -> Path | None:
    """Return the path of the node *id_*; None if it is gone."""
    try:
        return path_of(memo, id_)
    except EditRefused:
        return None


def id_paths(memo: Memo) -> dict[str, Path]:
    """Return the path of every node by its id."""
    found: dict[str, Path] = {}

    def look(parent: Memo | Node, at: Path) -> None:
        for row, child in enumerate(children(parent)):
            found.setdefault(child.id, (*at, row))
            if isinstance(child, Section):
                look(child, (*at, row))

    look(memo, ())
    return found
