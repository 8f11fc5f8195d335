"""What a drag over the outline means for the memo: read, checked, turned into an edit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from os import urandom

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData

from briefing.memos.edits import Edit, topmost
from briefing.memos.tree import Node, Path, node_at
from briefing.memos.values import Cited, Entry, Memo, OwnKind, OwnText, Section
from ui.outline import payloads, placing
from ui.outline.lines import Line, LineKind
from ui.outline.words import tr
from ui.session import Session

Asked = tuple[Edit, str]


def new_id() -> str:
    """Return the id of a new entry or heading."""
    from uuid import uuid4  # not light; the window stands without

    return str(uuid4())


class Drops:
    """Reads payloads; *window* is the token by which a window knows its own drags."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.window = urandom(16).hex()
        self.top_lines: Callable[[], int] = lambda: 0
        self._entries: tuple[bytes, payloads.DraggedEntries | None] = (b"", None)
        self._statements: tuple[bytes, list[Entry]] = (b"", [])
        self._paths: tuple[Memo | None, dict[str, Path]] = (None, {})
        self._asked: tuple[tuple[object, ...], Asked | None] = ((None, None, 0, None, False), None)
        self._copies: tuple[payloads.DraggedEntries | None, list[Node]] = (None, [])

    def pack(self, lines: Sequence[Line]) -> QMimeData:
        """Return what dragging *lines* carries; nothing at all for no line."""
        nodes = [line.node for line in lines if line.node is not None]
        memo = self._session.memo
        if not nodes or memo is None:
            return QMimeData()
        return payloads.pack_nodes(self.window, memo.id, nodes, plain_words(nodes))

    def read_drop(self, data: QMimeData, row: int, line: Line | None, again: bool) -> Asked | None:
        """Return the edit, and its name, that dropping *data* at *row* of *line* asks for.

        *row* -1 is on the line itself; *again*: the entries shall stand there
        too.  None where the drop is not possible.
        """
        memo = self._session.memo
        if memo is None or self._session.read_only:
            return None
        payload = self.entries(data) or self.statements(data)
        asked = (memo, payload, row, line, again)
        before = self._asked[0]
        same = all(one is other for one, other in zip(asked[:2], before[:2], strict=True))
        if not same or asked[2:] != before[2:]:  # a hand that rests asks again and again
            self._asked = (asked, self._read(memo, data, row, line, again))
        return self._asked[1]

    def _read(
        self, memo: Memo, data: QMimeData, row: int, line: Line | None, again: bool
    ) -> Asked | None:
        if (dragged := self.entries(data)) is not None:
            if dragged.window == self.window and dragged.memo == memo.id:
                return self._own(memo, dragged.ids, row, line, again)
            return self._put(memo, self._copied(dragged), row, line, tr("Copy from another window"))
        entries = self.statements(data)
        return self._put(memo, entries, row, line, _file_words(len(entries))) if entries else None

    def entries(self, data: QMimeData) -> payloads.DraggedEntries | None:
        """Return the dragged entries in *data*; each payload is read once."""
        raw = _bytes(data, payloads.ENTRIES)
        if raw != self._entries[0]:
            self._entries = (raw, payloads.read_nodes(data))
        return self._entries[1] if raw else None

    def statements(self, data: QMimeData) -> list[Entry]:
        """Return the dragged statements in *data* as entries; each payload is read once."""
        raw = _bytes(data, payloads.STATEMENTS)
        if raw != self._statements[0]:
            found = payloads.read_statements(data, self._session.article, new_id) if raw else []
            self._statements = (raw, found)
        return self._statements[1] if raw else []

    def are_sections(self, data: QMimeData) -> bool:
        """Tell whether *data* holds headings, and no entry."""
        dragged, memo = self.entries(data), self._session.memo
        if dragged is None or memo is None:
            return False
        if dragged.nodes:
            return all(node.startswith("section ") for node in dragged.nodes)
        paths = [placing.id_path(memo, id_) for id_ in dragged.ids]
        return all(path and isinstance(node_at(memo, path), Section) for path in paths)

    def forget(self) -> None:
        """Let the next payload be read anew: new entries want new ids."""
        self._statements, self._copies = (b"", []), (None, [])
        self._asked = ((None, None, 0, None, False), None)

    def _copied(self, dragged: payloads.DraggedEntries) -> list[Node]:
        if self._copies[0] is not dragged:
            self._copies = (
                dragged,
                payloads.copied(dragged, self._session.article, new_id),
            )
        return self._copies[1]

    def _own(
        self, memo: Memo, ids: Sequence[str], row: int, line: Line | None, again: bool
    ) -> Asked | None:
        where = self._paths_of(memo)
        paths = [where[id_] for id_ in ids if id_ in where]
        if not paths:
            return None
        slot = self._slot(memo, row, line, node_at(memo, topmost(paths)[0]))
        if again:
            edit = placing.repeated(memo, paths, slot, new_id)
            return (edit, tr("Put also under another heading")) if edit else None
        if row < 0 and line is not None and line.kind is LineKind.ENTRY:
            return onto_entry(memo, paths, line)
        edit = placing.moved(memo, paths, slot)
        return (edit, tr("Move")) if edit else None

    def _paths_of(self, memo: Memo) -> dict[str, Path]:
        if self._paths[0] is not memo:
            self._paths = (memo, placing.id_paths(memo))
        return self._paths[1]

    def _slot(self, memo: Memo, row: int, line: Line | None, node: Node) -> Path:
        if line is not None and line.kind is LineKind.OPENING and row < 0:
            return (len(memo.opening),)
        return slot_of(memo, row, line, node, self.top_lines())

    def _put(
        self, memo: Memo, nodes: Sequence[Node], row: int, line: Line | None, name: str
    ) -> Asked | None:
        if not nodes:
            return None
        if row < 0 and line is not None and line.kind is LineKind.ENTRY:
            said = [
                statement
                for node in nodes
                if isinstance(node, Entry) and isinstance(node.content, Cited)
                for statement in node.content.statements
            ]
            edit = placing.with_further_sources(memo, line.path, said)
            return (edit, tr("Add as source")) if edit else None
        edit = placing.inserted(memo, nodes, self._slot(memo, row, line, nodes[0]))
        return (edit, name) if edit else None


def onto_entry(memo: Memo, paths: Sequence[Path], line: Line) -> Asked | None:
    """Return what dropping the entries at *paths* on the card *line* asks for."""
    assert isinstance(line.node, Entry)
    if any(path == line.path for path in paths):
        return None
    if isinstance(line.node.content, OwnText):
        nodes = [node_at(memo, path) for path in topmost(paths)]
        if not all(isinstance(node, Entry) and isinstance(node.content, Cited) for node in nodes):
            return None
        edit = placing.supported(memo, line.path, [node.id for node in nodes])
        return (edit, tr("Rest on a statement")) if edit else None
    edit = placing.merged(memo, paths, line.path)
    return (edit, tr("Add as source")) if edit else None


def onto_words(line: Line | None) -> str:
    """Return what dropping something on the card *line* would do."""
    content = line.node.content if line and isinstance(line.node, Entry) else None
    if isinstance(content, OwnText) and content.kind in (OwnKind.JUDGEMENT, OwnKind.BOTTOM_LINE):
        return tr("Rests on this")
    return tr("Add as source")


def slot_of(memo: Memo, row: int, line: Line | None, node: Node, top: int = 0) -> Path:
    """Return the slot for *node* at *row* below *line*; the end of *line* where row is -1.

    *top* lines stand before the first heading where *line* is None, the memo itself.
    """
    if line is None:
        before = min(max(0, row - top), len(memo.sections))
        return placing.fitting_slot(memo, (len(memo.opening) + before,), node)
    if line.kind is LineKind.EMPTY:
        return (*line.path, 0)
    if line.kind is LineKind.ENTRY:
        return (*line.path[:-1], line.path[-1] + 1)
    if row < 0:
        return placing.end_of(memo, line.path, node)
    placeholders = sum(child.kind is LineKind.EMPTY for child in line.children[:row])
    return (*line.path, row - placeholders)


def plain_words(nodes: Sequence[Node]) -> str:
    """Return *nodes* as plain text, for programs that take nothing else."""
    parts: list[str] = []
    for node in nodes:
        if isinstance(node, Section):
            parts.append(node.heading)
        elif isinstance(node.content, Cited):
            first = node.content.statements[0]
            parts.append(f"“{first.shown}” ({first.speaker})" if first.speaker else first.shown)
        elif isinstance(node.content, OwnText):
            parts.append(node.content.text)
    return "\n".join(parts)


def _file_words(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Outline", "File a statement")
    return tr("File %1 statements").replace("%1", str(count))


def _bytes(data: QMimeData, form: str) -> bytes:
    return bytes(QByteArray(data.data(form)).data()) if data.hasFormat(form) else b""
