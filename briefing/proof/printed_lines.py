"""What an export prints line by line, so that what was typed into it later can be told.

Quotations are left out, since they are judged one by one, and so are the
numbers of notes and pages, which other programs count anew.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from briefing.document import (
    Block,
    Document,
    Fields,
    Heading,
    Inline,
    NoteMark,
    NoteReference,
    Paragraph,
    Quotation,
    Role,
    Table,
    plain_text,
    quotations,
)

_PARTS = {Role.TITLE: "title", Role.MEMO_KIND: "kind", Role.OUTLET: "heading"}
# Characters that show nothing: joiners, soft hyphens, marks of direction.
_UNWRITTEN = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
_SAME = str.maketrans({"\u2011": "-", "\ufffd": "", **dict.fromkeys(_UNWRITTEN, "")})


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A paragraph as it was exported.

    *part*: kind, title, field, heading, text, note.  *entry* is the memo's
    entry that it prints, *statements* are those quoted in it, *column* is that
    of the table in which it stands, from 1; 0 outside of tables.
    """

    part: str
    text: str
    entry: str = ""
    statements: tuple[str, ...] = ()
    column: int = 0


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """All that is printed: *lines* in order of reading, notes last, and what each page repeats.

    *marking* is the banner, "" without one; *furniture* the texts of headers and
    footers, which a house form replaces by its own.
    """

    lines: tuple[PrintedLine, ...] = ()
    marking: str = ""
    furniture: tuple[str, ...] = ()


def printed_page(document: Document) -> PrintedPage:
    """Return what *document* prints."""
    lines = [line for block in document.blocks for line in _lines(block)]
    lines += [_line("note", (note.content,)) for note in document.notes]
    furniture = document.furniture
    texts = (furniture.head_first, furniture.head, furniture.foot)
    banner = furniture.banner
    return PrintedPage(
        tuple(line for line in lines if squeezed(line.text) or line.statements),
        banner.text if banner else "",
        tuple(dict.fromkeys(text for text in texts if text.strip())),
    )


def squeezed(text: str) -> str:
    """Return what of *text* can be compared: no spaces, no characters that show nothing.

    Those that turn the order of others around stay.
    """
    dense = "".join(text.split())
    return dense if dense.isascii() else unicodedata.normalize("NFC", dense.translate(_SAME))


def page_to_json(page: PrintedPage) -> dict[str, Any]:
    """Return *page* as the manifest holds it."""
    return {
        "marking": page.marking,
        "furniture": list(page.furniture),
        "lines": [
            {"part": line.part, "text": line.text}
            | ({"entry": line.entry} if line.entry else {})
            | ({"statements": list(line.statements)} if line.statements else {})
            | ({"column": line.column} if line.column else {})
            for line in page.lines
        ],
    }


def page_from_json(content: Mapping[str, Any]) -> PrintedPage:
    """Return the page in *content*; raises ``TypeError`` or ``KeyError`` for what is none."""
    lines = tuple(
        PrintedLine(
            str(item["part"]),
            str(item["text"]),
            str(item.get("entry", "")),
            tuple(str(one) for one in item.get("statements", ())),
            int(item.get("column", 0)),
        )
        for item in content["lines"]
    )
    furniture = tuple(str(text) for text in content["furniture"])
    return PrintedPage(lines, str(content["marking"]), furniture)


def _lines(block: Block) -> Iterator[PrintedLine]:
    match block:
        case Heading(content=content, aside=aside):
            yield _line("heading", (content, aside))
        case Paragraph(role=role, label=label, content=content, aside=aside, entry=entry):
            yield _line(_PARTS.get(role, "text"), (label, content, aside), entry)
        case Table(head=head, rows=rows):
            for row in (head, *rows):
                for column, cell in enumerate(row, start=1):
                    for paragraph in cell.paragraphs:
                        yield from (replace(line, column=column) for line in _lines(paragraph))
        case Fields(rows=rows):
            for row in rows:
                for label, value in row:
                    yield PrintedLine("field", label)
                    yield _line("field", (value,))
        case _:
            return


def _line(part: str, runs: Iterable[tuple[Inline, ...]], entry: str = "") -> PrintedLine:
    kept = [run for run in runs if run]
    quoted = tuple(one.statement for run in kept for one in quotations(run))
    text = "\t".join("".join(map(_words, run)) for run in kept)
    return PrintedLine(part, text, entry, quoted)


def _words(inline: Inline) -> str:
    """Return the words of *inline* as they are read back: notes may be numbered anew."""
    match inline:
        case Quotation() | NoteMark() | NoteReference(raised=True):
            return ""
        case NoteReference(numbers=(first, *_), text=text):
            before, _, after = text.partition(str(first))
            return before + after
        case _:
            return plain_text((inline,))
