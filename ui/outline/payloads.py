"""What a drag carries: JSON of ours, believed only as far as it can be checked on arrival.

Two kinds: statements as the reader takes them, a list of ``{article, start,
end, speaker, event}`` (a list in that list is one entry with several
sources); and entries of a memo, by id, with their content for another window.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QMimeData

from briefing.articles.values import Article
from briefing.errors import BriefingError
from briefing.json_values import NotThisForm, from_json, to_json
from briefing.memos.identity import statement_id
from briefing.memos.tree import Node
from briefing.memos.values import Cited, Entry, OwnText, Repeat, Section
from briefing.statements.values import Statement
from ui.session.taking import STATEMENT_MIME, Taken, statement_of

STATEMENTS = STATEMENT_MIME
ENTRIES = "application/x-briefing-entries+json"
_LARGEST = 8_000_000  # bytes of a payload
_MOST = 5_000  # entries in one drag

ArticleOf = Callable[[str], Article]
NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class DraggedEntries:
    """Entries and headings of the memo *memo*, dragged in the window whose token is *window*."""

    window: str
    memo: str
    ids: tuple[str, ...]
    nodes: tuple[str, ...]  # the same as JSON, each with "entry" or "section" before it


def pack_nodes(window: str, memo: str, nodes: Sequence[Node], plain: str) -> QMimeData:
    """Return the payload of *nodes* dragged out of *memo*; *plain* for other programs."""
    data = QMimeData()
    parts = [
        ("section " if isinstance(node, Section) else "entry ") + to_json(type(node), node)
        for node in nodes
    ]
    content = {"window": window, "memo": memo, "ids": [node.id for node in nodes], "nodes": parts}
    data.setData(ENTRIES, json.dumps(content).encode())
    data.setText(plain)
    return data


def read_nodes(data: QMimeData) -> DraggedEntries | None:
    """Return the dragged entries in *data*; None if it holds none, or nothing sound."""
    raw = _loaded(data, ENTRIES)
    if not isinstance(raw, dict):
        return None
    ids, nodes = raw.get("ids"), raw.get("nodes", [])
    if not (_is_texts(ids) and _is_texts(nodes)) or not ids or len(ids) > _MOST:
        return None
    window, memo = raw.get("window"), raw.get("memo")
    if not isinstance(window, str) or not isinstance(memo, str):
        return None
    return DraggedEntries(window, memo, tuple(ids), tuple(nodes))


def copied(dragged: DraggedEntries, article: ArticleOf, new_id: NewId) -> list[Node]:
    """Return what was dragged as new nodes, with ids of their own.

    Only what is sound: statements that stand in articles of this library, and
    no repeat, which would point into the other memo.
    """
    nodes: list[Node] = []
    for packed in dragged.nodes:
        kind, _, content = packed.partition(" ")
        try:
            node = from_json(Section if kind == "section" else Entry, content)
        except (NotThisForm, ValueError, RecursionError):
            continue
        nodes += _sound(node, article, new_id)
    return nodes


def _sound(node: Node, article: ArticleOf, new_id: NewId) -> Iterator[Node]:
    if isinstance(node, Section):
        entries = tuple(e for each in node.entries for e in _sound(each, article, new_id))
        below = tuple(s for each in node.sections for s in _sound(each, article, new_id))
        yield replace(node, id=new_id(), entries=entries, sections=below)  # type: ignore[arg-type]
        return
    content, id_ = node.content, new_id()
    if isinstance(content, Cited) and content.statements:
        if all(_stands(statement, article) for statement in content.statements):
            said = tuple(
                replace(each, id=statement_id(id_, n), event="")
                for n, each in enumerate(content.statements)
            )
            yield replace(node, id=id_, content=replace(content, statements=said, contradicts=()))
    elif isinstance(content, OwnText):
        yield replace(node, id=id_, content=replace(content, evidence=()))
    else:
        assert isinstance(content, Repeat | Cited)


def _stands(statement: Statement, article: ArticleOf) -> bool:
    from briefing.statements.anchors import resolve  # the window stands without

    try:
        resolve(statement.anchor, article(statement.article))
    except BriefingError:
        return False
    exact = statement.anchor.exact
    at = 0
    for edit in statement.edits:
        if not (at <= edit.start <= edit.end <= len(exact)) or edit.text[:1] != "[":
            return False
        at = edit.end
    return True


def read_statements(data: QMimeData, article: ArticleOf, new_id: NewId) -> list[Entry]:
    """Return an entry for each statement in *data* that stands in an article of this library."""
    raw = _loaded(data, STATEMENTS)
    if not isinstance(raw, list) or len(raw) > _MOST:
        return []
    entries: list[Entry] = []
    for item in raw:
        id_ = new_id()
        said = [
            statement
            for n, each in enumerate(item if isinstance(item, list) else [item])
            if (statement := _statement(each, statement_id(id_, n), article))
        ]
        if said:
            entries.append(Entry(id_, Cited(tuple(said))))
    return entries


def _statement(raw: Any, id_: str, article: ArticleOf) -> Statement | None:
    if not isinstance(raw, dict):
        return None
    name, start, end = raw.get("article"), raw.get("start"), raw.get("end")
    if not isinstance(name, str) or type(start) is not int or type(end) is not int:
        return None
    given = raw.get("via", [])
    via = tuple(given) if _is_texts(given) else ()
    words = {key: _text(raw, key) for key in ("speaker", "relays", "event")}
    try:
        if not 0 <= start < end:
            return None
        return statement_of(Taken(name, start, end, via=via, **words), article(name), id_)
    except BriefingError:
        return None


def _text(raw: Any, name: str) -> str:
    value = raw.get(name, "")
    return value if isinstance(value, str) else ""


def _loaded(data: QMimeData, form: str) -> Any:
    if not data.hasFormat(form):
        return None
    content = bytes(data.data(form).data())
    if len(content) > _LARGEST:
        return None
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)
