"""Blocks as data for the page's form: paragraphs, headings and boxes, in the order of reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from unicodedata import east_asian_width

from briefing.document import (
    Block,
    Contents,
    Document,
    Fields,
    Heading,
    Inline,
    Look,
    Note,
    NotePlace,
    NoteReference,
    NotesHere,
    Paragraph,
    Quotation,
    Role,
    StyleSheet,
    Table,
    Text,
    plain_text,
)
from briefing.document.direction import is_from_right, leads_from_right
from briefing.rendering.pdf.page_measures import (
    LABEL_GAP,
    NUMBER_GAP,
    OF_SOURCES,
    WHOLE_BOX,
    WHOLE_ENTRY,
)
from briefing.rendering.pdf.typeset.inlines import Inlines, Piece, shown
from briefing.rendering.pdf.typeset.looks import Settings
from briefing.rendering.pdf.typeset.tables import TableWriter

_DEEPEST = 6
_UNNAMED = "—"  # PDF/UA asks that a heading says something
_LINE = 68  # letters


class Blocks:
    """Writes the blocks of one document."""

    def __init__(self, document: Document, sheet: StyleSheet, settings: Settings) -> None:
        self._document = document
        self._sheet = sheet
        self._rtl = is_from_right(document.language)
        footnotes = document.note_place is NotePlace.FOOTNOTES
        self.inlines = Inlines(settings, document)
        self._note = sheet[Role.FOOTNOTE_TEXT if footnotes else Role.ENDNOTE_TEXT]
        self.inlines.note_look = self._note
        self._tables = TableWriter(sheet, self.paragraph_of, self.inlines)
        depths = [block.depth for block in document.blocks if isinstance(block, Contents)]
        self._listed = max(depths, default=0)  # down to which level contents list headings
        self._base = self._level = 0  # of headings: 1 once the title is that of level 1
        self._label_source = replace(sheet[Role.LABEL], align="left", hyphenate=False)
        self._label_ours = replace(self._label_source, colour=sheet[Role.HEADING_1].colour)

    def written(self) -> list[Piece]:
        """Return all blocks; neighbours that share a box are one block of several paragraphs."""
        written: list[Piece] = []
        after = 0.0
        role: Role | None = None  # of the box before
        for block in self._document.blocks:
            for piece, look in self._block(block):
                shares = isinstance(block, Paragraph) and block.box is not None
                if shares and isinstance(block, Paragraph) and block.box is role and written:
                    piece["above"] = look.leading - look.size
                    written[-1]["inside"].append(piece)
                else:
                    piece["above"] = max(after, look.space_before) or look.leading - look.size
                    piece["inside"] = []
                    written.append(piece)
                after = look.space_after
                written[-1]["whole"] = _is_short(written[-1])
            role = (block.box or block.role) if isinstance(block, Paragraph) else None
        return written

    def note(self) -> dict[str, Any]:
        """Return how footnotes look."""
        look = self._note
        return self._measures(look) | {"number": self._number(0, look)["set"]}

    def _block(self, block: Block) -> Iterator[tuple[Piece, Look]]:
        match block:
            case Paragraph():
                yield self._paragraph(block), self._sheet[block.role]
            case Heading():
                yield self._heading(block), self._sheet[block.role]
            case Fields():
                yield self._tables.fields(block), Look(space_after=7.5)
            case Table():
                yield self._tables.table(block), Look(space_after=7.5)
            case Contents():
                yield from self._contents(block)
            case NotesHere() if self._document.note_place is NotePlace.ENDNOTES:
                for note in self._document.notes:
                    yield self._endnote(note), self._note
            case _:
                return

    def paragraph_of(self, content: Iterable[Inline], look: Look) -> Piece:
        """Return a plain paragraph of *content*."""
        listed = tuple(content)
        rtl = leads_from_right(listed, otherwise=self._rtl)
        return self._measures(look) | {
            "kind": "paragraph",
            "rtl": rtl,
            "length": _length(plain_text(listed)),
            "quoting": any(isinstance(inline, Quotation) for inline in listed),
            "content": self.inlines.pieces(listed, look, rtl=rtl),
        }

    def _paragraph(self, paragraph: Paragraph) -> Piece:
        look = self._sheet[paragraph.role]
        label = self._labelled(paragraph, look) if paragraph.label else None
        piece = self.paragraph_of(paragraph.content, look)
        piece["sticky"] = look.keep_with_next or paragraph.keep_with_next
        if label:
            piece["label"] = label
            piece["indent"] = piece["indent"] or self._sheet[Role.BODY].indent
        if paragraph.aside:
            piece["aside"] = self.inlines.pieces(paragraph.aside, self._sheet[Role.SOURCE_TAG])
        if look.tint or look.bar:
            piece["box"] = self._box(look)
        match paragraph.role:
            case Role.TITLE if not self._base and plain_text(paragraph.content).strip():
                self._base = self._level = 1
                piece |= {"kind": "heading", "level": 1, "outlined": False, "bookmarked": False}
                piece["place"] = ""
            case Role.QUOTATION_BLOCK:
                piece["kind"] = "block-quotation"
            case Role.SOURCE_LIST if paragraph.label:
                piece["kind"] = "item"
            case _:
                pass
        return piece

    def _labelled(self, paragraph: Paragraph, look: Look) -> Piece:
        if look.hang:
            own = self._number_look(look)
        else:
            own = self._label_source if paragraph.role in OF_SOURCES else self._label_ours
        plain = [
            Text(one.text, language=one.language) if isinstance(one, Text) else one
            for one in paragraph.label
            if not isinstance(one, NoteReference)
        ]
        gap = NUMBER_GAP if look.hang else LABEL_GAP
        pieces = self.inlines.pieces(plain, own)
        return {"content": pieces, "size": own.size, "gap": gap, "hung": bool(look.hang)}

    @staticmethod
    def _number_look(look: Look) -> Look:
        own = replace(look, font="sans", bold=True, align="left", hyphenate=False)
        return replace(own, size=max(8.0, own.size - 0.5))

    def _number(self, number: int, look: Look) -> Piece:
        own = self._number_look(look)
        return self.inlines.pieces((Text(str(number), language=self._document.language),), own)[0]

    def _heading(self, heading: Heading) -> Piece:
        look = self._sheet[heading.role]
        words = shown(plain_text(heading.content)).strip()
        piece = self.paragraph_of(heading.content if words else (Text(_UNNAMED),), look)
        self._level = min(self._base + heading.level, self._level + 1, _DEEPEST)
        piece |= {
            "kind": "heading",
            "level": self._level,
            "outlined": heading.level <= self._listed,
            "bookmarked": True,
            "place": heading.identity,
            "sticky": True,
        }
        if heading.aside:
            piece["aside"] = self.inlines.pieces(heading.aside, self._sheet[Role.SOURCE_TAG])
        return piece

    def _contents(self, contents: Contents) -> Iterator[tuple[Piece, Look]]:
        listed = list(self._document.headings(contents.depth))
        if not listed:
            return
        name = Heading(1, (Text(self._document.words.contents),), "")
        unlisted = {"outlined": False, "bookmarked": False}
        yield self._heading(name) | unlisted, self._sheet[name.role]
        first, second = (self._sheet[role] for role in (Role.CONTENTS_1, Role.CONTENTS_2))
        entries: list[Piece] = []
        for heading in listed:
            look = first if heading.level == 1 else second
            words = self._document.words.go_to.replace("{target}", plain_text(heading.content))
            title = (Text(plain_text(heading.content)),)
            entry = self.paragraph_of(title, look) | {"rtl": self._rtl}
            entry["content"] = self.inlines.pieces(title, look, rtl=self._rtl)
            number = self.inlines.pieces((Text("0"),), look)[0]["set"]
            entries.append(entry | {"number": number})
            self.inlines.linked.append((shown(words), ""))
        yield (
            {
                "kind": "contents",
                "entries": entries,
                "numbered": contents.page_numbers,
            },
            first,
        )

    def _endnote(self, note: Note) -> Piece:
        back = note.number in self.inlines.marked
        if back:
            self.inlines.leads_back(note.number)
        piece = self.paragraph_of(note.content, self._note)
        label = [self._number(note.number, self._note)]
        piece["label"] = {"content": label, "size": label_size(self._note), "gap": NUMBER_GAP}
        piece["label"] |= {"hung": True} | ({"back": note.number} if back else {})
        return piece | {"kind": "endnote", "number": note.number}

    def _measures(self, look: Look) -> Piece:
        """Return what the form needs to know of a paragraph's look."""
        measures: Piece = {
            "size": look.size,
            "leading": look.leading,
            "justify": look.align == "justify",
            "align": {"right": "end", "centre": "center"}.get(look.align, "start"),
            "indent": look.hang or look.indent,
        }
        for name, rule in (("rule", look.rule_above), ("rule-below", look.rule_below)):
            if rule:
                measures[name] = {
                    "width": rule.width,
                    "colour": rule.colour,
                    "space": rule.space,
                }
        return measures

    @staticmethod
    def _box(look: Look) -> Piece:
        box: Piece = {"tint": look.tint, "padding": look.padding, "bleed": look.bleed}
        if look.bar:
            box["bar"] = {
                "width": look.bar.width,
                "colour": look.bar.colour,
                "line": look.bar.line,
            }
        return box


def _is_short(block: Piece) -> bool:
    """Tell whether *block* is short enough to stand on one page, by what its words may take."""
    lines = WHOLE_BOX if "box" in block else WHOLE_ENTRY
    inside: list[Piece] = block["inside"]
    parts = [block, *inside]
    return sum(part.get("length", _LINE * WHOLE_BOX) for part in parts) <= lines * _LINE


def _length(text: str) -> int:
    """Return how many letters wide *text* is; those of East Asia take two."""
    return sum(2 if east_asian_width(char) in "WF" else 1 for char in text)


def label_size(look: Look) -> float:
    """Return the size of the number of a note of *look*."""
    return max(8.0, look.size - 0.5)
