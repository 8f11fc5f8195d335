"""A memo as a tree: children by position, one node taken out or put in.

The children of a memo are the entries of its opening, then its sections; those
of a section its entries, then its subsections; an entry has none.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeAlias, cast

from briefing.errors import EditRefused
from briefing.memos.values import Entry, Memo, Section
from briefing.telling import Worded

Path: TypeAlias = tuple[int, ...]
Node: TypeAlias = Entry | Section
Children: TypeAlias = tuple[Node, ...]


def children(parent: Memo | Node) -> Children:
    """Return the children of *parent* in order."""
    match parent:
        case Memo(opening=entries, sections=sections) | Section(entries=entries, sections=sections):
            return (*entries, *sections)
        case _:
            return ()


def node_at(memo: Memo, path: Path) -> Node:
    """Return the node at *path*; raise ``EditRefused`` if there is none."""
    parent: Memo | Node = memo
    for row in path:
        parent = _child(parent, row)
    if isinstance(parent, Memo):
        raise EditRefused(
            Worded("An empty path leads to the memo itself, which has no place in it.")
        )
    return parent


def put(memo: Memo, path: Path, node: Node) -> Memo:
    """Return *memo* with *node* at *path*; raise ``EditRefused`` if it cannot stand there."""
    return cast(Memo, _put(memo, path, node))


def take(memo: Memo, path: Path) -> tuple[Memo, Node]:
    """Return *memo* without the node at *path*, and that node; raise ``EditRefused``."""
    changed, node = _take(memo, path)
    return cast(Memo, changed), node


def _put(parent: Memo | Node, path: Path, node: Node) -> Memo | Node:
    row, rest = _head(path)
    if rest:
        return _with_child(parent, row, _put(_child(parent, row), rest, node))
    below = children(parent)
    border = _border(parent)
    low, high = (0, border) if isinstance(node, Entry) else (border, len(below))
    if isinstance(parent, Entry) or not low <= row <= high:
        raise EditRefused(
            Worded("There is no place %1 for an entry there.", row + 1)
            if isinstance(node, Entry)
            else Worded("There is no place %1 for a heading there.", row + 1)
        )
    border += isinstance(node, Entry)
    return _with_children(parent, (*below[:row], node, *below[row:]), border)


def _take(parent: Memo | Node, path: Path) -> tuple[Memo | Node, Node]:
    row, rest = _head(path)
    child = _child(parent, row)
    if rest:
        changed, node = _take(child, rest)
        return _with_child(parent, row, changed), node
    below = children(parent)
    border = _border(parent) - isinstance(child, Entry)
    return _with_children(parent, (*below[:row], *below[row + 1 :]), border), child


def _head(path: Path) -> tuple[int, Path]:
    if not path:
        raise EditRefused(
            Worded("An empty path leads to the memo itself, which has no place in it.")
        )
    return path[0], path[1:]


def _child(parent: Memo | Node, row: int) -> Node:
    below = children(parent)
    if not 0 <= row < len(below):
        raise EditRefused(Worded("There is nothing at place %1 of %2 there.", row + 1, len(below)))
    return below[row]


def _with_child(parent: Memo | Node, row: int, child: Memo | Node) -> Memo | Node:
    below = children(parent)
    below = (*below[:row], cast(Node, child), *below[row + 1 :])
    return _with_children(parent, below, _border(parent))


def _border(parent: Memo | Node) -> int:
    """Return how many of the children of *parent* are entries; they stand before its headings."""
    match parent:
        case Memo(opening=entries) | Section(entries=entries):
            return len(entries)
        case _:
            return 0


def _with_children(parent: Memo | Node, below: Children, border: int) -> Memo | Node:
    """Return *parent* with the children *below*, of which the first *border* are entries."""
    entries = cast("tuple[Entry, ...]", below[:border])
    sections = cast("tuple[Section, ...]", below[border:])
    if isinstance(parent, Memo):
        return replace(parent, opening=entries, sections=sections)
    if isinstance(parent, Section):
        return replace(parent, entries=entries, sections=sections)
    raise EditRefused(Worded("An entry has nothing below it."))
