"""Where the keys take an entry or a heading: up, down, out, in; pure."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.memos.edits import MemoEdit, topmost
from briefing.memos.tree import Path, children, node_at
from briefing.memos.values import Entry, Memo, Section
from ui.outline.placing import end_of, moved


def up(memo: Memo, paths: Sequence[Path]) -> MemoEdit | None:
    """Move the nodes one place up; the first entry of a heading to the end of the one before."""
    first = _first(paths)
    if first is None:
        return None
    node = node_at(memo, first)
    if first[-1] > _border(memo, first[:-1], node)[0]:
        return moved(memo, paths, (*first[:-1], first[-1] - 1))
    before = _neighbour(memo, first[:-1], -1) if isinstance(node, Entry) else None
    return moved(memo, paths, end_of(memo, before, node)) if before else None


def down(memo: Memo, paths: Sequence[Path]) -> MemoEdit | None:
    """Move the nodes one place down; the last entry of a heading to the start of the next."""
    last = topmost(paths)[-1] if paths else None
    if last is None:
        return None
    node = node_at(memo, last)
    if last[-1] + 1 < _border(memo, last[:-1], node)[1]:
        return moved(memo, paths, (*last[:-1], last[-1] + 2))
    after = _neighbour(memo, last[:-1], +1) if isinstance(node, Entry) else None
    return moved(memo, paths, (*after, 0)) if after else None


def out(memo: Memo, paths: Sequence[Path]) -> MemoEdit | None:
    """Move entries to the end of the heading above theirs; a heading behind its parent."""
    first = _first(paths)
    if first is None or len(first) < 2:
        return None
    node = node_at(memo, first)
    if isinstance(node, Section):
        return moved(memo, paths, (*first[:-2], first[-2] + 1))
    return moved(memo, paths, end_of(memo, first[:-2], node)) if len(first) > 2 else None


def inward(memo: Memo, paths: Sequence[Path]) -> MemoEdit | None:
    """Move entries into the first subheading of theirs; a heading under the one before it."""
    first = _first(paths)
    if first is None:
        return None
    node = node_at(memo, first)
    if isinstance(node, Section):
        low, _ = _border(memo, first[:-1], node)
        above = (*first[:-1], first[-1] - 1)
        return moved(memo, paths, end_of(memo, above, node)) if first[-1] > low else None
    if len(first) < 2:
        return None
    below = children(node_at(memo, first[:-1]))
    into = next((n for n, child in enumerate(below) if isinstance(child, Section)), None)
    return None if into is None else moved(memo, paths, (*first[:-1], into, 0))


def sections_of(memo: Memo) -> list[Path]:
    """Return the path of every heading in reading order."""
    found: list[Path] = []

    def look(parent: Memo | Section, at: Path) -> None:
        for row, child in enumerate(children(parent)):
            if isinstance(child, Section):
                found.append((*at, row))
                look(child, (*at, row))

    look(memo, ())
    return found


def _first(paths: Sequence[Path]) -> Path | None:
    return min(paths) if paths else None


def _border(memo: Memo, parent: Path, node: object) -> tuple[int, int]:
    """Return the first place and the one after the last for nodes like *node* under *parent*."""
    below = children(node_at(memo, parent) if parent else memo)
    border = sum(isinstance(child, Entry) for child in below)
    return (0, border) if isinstance(node, Entry) else (border, len(below))


def _neighbour(memo: Memo, section: Path, step: int) -> Path | None:
    """Return the heading before or after *section* in reading order."""
    if not section:
        return None
    order = sections_of(memo)
    at = order.index(section) + step
    return order[at] if 0 <= at < len(order) else None
