"""The memo as Markdown, as pandoc reads it: footnotes, pipe tables, everything else escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.document import (
    Block,
    Cell,
    Contents,
    Document,
    Fields,
    Heading,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    NotePlace,
    NoteReference,
    NotesHere,
    Paragraph,
    Quotation,
    Role,
    StyleSheet,
    Table,
    Text,
    Tone,
    plain_text,
)

__all__ = ["render"]

_SPECIAL = re.compile(r"""[\\`*_{}\[\]<>|~^$@&"'#]|\.(?=\.)|-(?=-)""")
_AT_START = re.compile(r"^(\s*)(?:([-+=:%])|(\d+|[A-Za-z])([.)])(?=\s|$))", re.MULTILINE)
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n|[\n\r\u2028\u2029]")
_SAFE_SCHEME = re.compile(r"(?:https?://|mailto:)[^\s<>]+", re.IGNORECASE)
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_DIRECT = frozenset({Role.QUOTATION_DIRECT, Role.QUOTATION_BLOCK})


def render(document: Document, sheet: StyleSheet) -> bytes:
    """Return *document* as Markdown in UTF-8; the style sheet has no say in it."""
    del sheet
    return _Writer(document).text().encode("utf-8", "replace")


def escape(text: str) -> str:
    """Return *text* so that Markdown prints it as it is."""
    text = _SPECIAL.sub(lambda found: f"\\{found.group()}", _FORBIDDEN.sub("\ufffd", text))
    return _LINE_ENDS.sub("\\\\\n", text)


class _Writer:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes_printed = document.note_place is NotePlace.INLINE

    def text(self) -> str:
        document = self._document
        banner = document.furniture.banner
        marking = [f"**{escape(banner.text)}**"] if banner else []
        pieces = [*marking, *map(self._block, document.blocks), self._notes(), *marking]
        return "\n\n".join(piece for piece in pieces if piece) + "\n"

    def _block(self, block: Block) -> str:
        match block:
            case Heading(level=level, content=content, aside=aside):
                marks = "#" * min(level + 1, 6)  # the title is the first level
                aside_words = f" — {self._words(aside)}" if aside else ""
                return f"{marks} {_one_line(self._words(content) + aside_words)}"
            case Paragraph():
                return self._paragraph(block)
            case Fields(rows=rows):
                pairs = (pair for row in rows for pair in row)
                lines = (f"**{escape(n)}:** {_one_line(self._words(v))}" for n, v in pairs)
                return "\\\n".join(lines)
            case Table():
                return self._table(block)
            case Contents(depth=depth):
                headings = self._document.headings(depth)
                return "\n".join(
                    f"{'    ' * (h.level - 1)}- {_one_line(escape(plain_text(h.content)))}"
                    for h in headings
                )
            case NotesHere():
                return self._notes()

    def _paragraph(self, block: Paragraph) -> str:
        words = _guarded(self._words(block.content))
        if block.role is Role.TITLE:
            return f"# {_one_line(words)}"
        if block.aside:
            words += f" ({self._words(block.aside)})"
        label = f"**{self._plain(block.label)}:**" if block.label else ""
        if block.role in _DIRECT:
            quoted = "\n".join(f"> {line}" for line in words.split("\n"))
            return f"{label}\n\n{quoted}" if label else quoted
        return f"{label} {words}" if label else words

    def _table(self, table: Table) -> str:
        width = len(table.widths)
        head = [self._cell(cell) for cell in table.head] or [""] * width
        rows = [[self._cell(cell) for cell in row] for row in table.rows]
        lines = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
        caption = f"\n\n: {_one_line(escape(table.caption))}" if table.caption else ""
        return "\n".join(lines) + caption

    def _cell(self, cell: Cell) -> str:
        paragraphs = (
            (f"{self._plain(p.label)} " if p.label else "") + self._words(p.content)
            for p in cell.paragraphs
        )
        return "<br>".join(words.replace("\\\n", "<br>") for words in paragraphs)

    def _notes(self) -> str:
        if self._notes_printed:
            return ""
        self._notes_printed = True
        return "\n\n".join(
            f"[^{note.number}]: " + _guarded(self._words(note.content)).replace("\n", "\n    ")
            for note in self._document.notes
        )

    def _words(self, inlines: Iterable[Inline]) -> str:
        return "".join(map(self._inline, inlines))

    def _plain(self, inlines: Iterable[Inline]) -> str:
        return _one_line(escape(plain_text(inlines)))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Text(text=text, tone=Tone.STRONG):
                return _marked(escape(text), "**")
            case Text(text=text, tone=Tone.EMPHASIS):
                return _marked(escape(text), "*")
            case Text(text=text):
                return escape(text)
            case Link(text=text, url=url):
                if not _SAFE_SCHEME.fullmatch(url):
                    return escape(text)
                return f"[{_one_line(escape(text))}](<{url}>)"
            case Quotation(content=content):
                return "".join(escape(text.text) for text in content)
            case NoteMark(number=number):
                return "" if self._document.note_place is NotePlace.INLINE else f"[^{number}]"
            case NoteReference(numbers=numbers, raised=True):
                return "^" + ",\\ ".join(map(str, numbers)) + "^"
            case NoteReference(text=text):
                return escape(text)
            case LineBreak():
                return "\\\n"


def _marked(text: str, mark: str) -> str:
    """Return *text* between marks; spaces at its edges stay outside, where they must."""
    found = _EDGES.match(text)
    before, words, after = found.groups() if found else ("", text, "")
    return f"{before}{mark}{words}{mark}{after}" if words else text


def _guarded(text: str) -> str:
    """Return *text*, no line of which begins a list, a heading or a definition."""
    return _AT_START.sub(_escaped_start, text)


def _escaped_start(found: re.Match[str]) -> str:
    space, sign, number, stop = found.groups()
    return f"{space}\\{sign}" if sign else f"{space}{number}\\{stop}"


def _one_line(text: str) -> str:
    return text.replace("\\\n", " ").replace("\n", " ")


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace(chr(10), ' ') for cell in cells)} |"
