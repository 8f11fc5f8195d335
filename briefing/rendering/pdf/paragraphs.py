"""Paragraphs, headings and notes as slabs: measured, broken into lines, set in their columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.document import (
    Document,
    Heading,
    Inline,
    Look,
    Note,
    NotePlace,
    NoteReference,
    Paragraph,
    Role,
    StyleSheet,
    Text,
)
from briefing.rendering.pdf.copy import Copy, CopyWriter, Kind, Owner, Run
from briefing.rendering.pdf.glyphs import GlyphCheck
from briefing.rendering.pdf.hyphens import Hyphenators
from briefing.rendering.pdf.lines import Line, Setting, set_lines
from briefing.rendering.pdf.page_measures import LABEL_GAP, NUMBER_GAP, OF_SOURCES
from briefing.rendering.pdf.slabs import Box, Column, TextSlab
from briefing.rendering.pdf.styles import Styles

_ASIDE_GAP = 8.0


class Setter:
    """Sets the paragraphs of one document."""

    def __init__(
        self, document: Document, sheet: StyleSheet, styles: Styles, glyphs: GlyphCheck
    ) -> None:
        self.document = document
        self.sheet = sheet
        self.styles = styles
        self.glyphs = glyphs
        self._hyphenators = Hyphenators()
        label = _unspaced(sheet[Role.LABEL])
        self._label_source = label
        self._label_ours = replace(label, colour=sheet[Role.HEADING_1].colour)
        ends = document.note_place is NotePlace.ENDNOTES
        self._note = sheet[Role.ENDNOTE_TEXT if ends else Role.FOOTNOTE_TEXT]
        self._number_looks: dict[Role, Look] = {}
        self._labels: dict[tuple[tuple[Inline, ...], int], Column] = {}  # speakers come again

    def copy(self, inlines: Iterable[Inline], look: Look) -> Copy:
        """Return the copy of *inlines* in a paragraph of *look*."""
        mark = self.styles.mark(look)
        words = self.document.words.note
        return CopyWriter(self.styles.toned(look), mark, words).write(inlines)

    def column(self, inlines: Iterable[Inline], look: Look, x: float, measure: float) -> Column:
        """Return *inlines* set flush left, as *look* asks, in a column at *x*."""
        return self._set(self.copy(inlines, look), look, x, measure)

    def _set(self, copy: Copy, look: Look, x: float, measure: float) -> Column:
        hyphenator = self._hyphenators(self._language(copy)) if look.hyphenate else None
        lines = set_lines(copy, Setting(measure, look.align, hyphenator))
        self.glyphs.check(copy)
        return Column(copy, lines, x)

    def _language(self, copy: Copy) -> str:
        quoted = (run.owner.language for run in copy.runs if run.owner and run.owner.language)
        return next(quoted, self.document.language)

    def paragraph(self, paragraph: Paragraph) -> TextSlab:
        """Return *paragraph* measured for the width of the page."""
        look = self.sheet[paragraph.role]
        x = look.hang or look.indent
        if paragraph.label and not x:
            x = self.sheet[Role.BODY].indent
        body = self.column(paragraph.content, look, x, self.sheet.page.measure - x)
        slab = self._slab(look, body)
        if paragraph.label:
            self._label(slab, paragraph, look, x)
        if paragraph.aside:
            self._aside(slab, paragraph.aside)
        slab.item = paragraph.role is Role.SOURCE_LIST and bool(paragraph.label)
        slab.keep_with_next = look.keep_with_next or paragraph.keep_with_next
        if paragraph.role is Role.QUOTATION_BLOCK:
            slab.tag = "BlockQuote"
        if look.tint or look.bar:
            page = self.sheet.page
            slab.box = Box(
                -look.bleed, page.measure + look.bleed, look.tint, look.bar, look.padding
            )
        return slab

    def _slab(self, look: Look, body: Column) -> TextSlab:
        return TextSlab(
            before=look.space_before,
            after=look.space_after,
            size=look.size,
            leading=look.leading,
            body=body,
            rule=look.rule_above,
            rule_below=look.rule_below,
        )

    def _label(self, slab: TextSlab, paragraph: Paragraph, look: Look, x: float) -> None:
        if look.hang:
            number = self._number_look(paragraph.role)
            slab.label = self._labelled(paragraph.label, number, look.hang)
            return
        label = self._label_source if paragraph.role in OF_SOURCES else self._label_ours
        slab.label = self._labelled(paragraph.label, label, self.sheet.page.measure)
        slab.label_above = slab.label.lines[0].width > x - LABEL_GAP

    def _labelled(self, inlines: tuple[Inline, ...], look: Look, measure: float) -> Column:
        """Return a label with a space behind it, which keeps it from the text when read aloud."""
        known = self._labels.get((inlines, id(look)))
        if known is not None:
            return known
        column = self.column(_plain(inlines), look, 0.0, measure)
        self._labels[inlines, id(look)] = column
        runs = column.copy.runs
        if runs:
            column.copy.text += " "
            runs[-1].end += 1
        return column

    def _aside(self, slab: TextSlab, inlines: tuple[Inline, ...]) -> None:
        look = self.sheet[Role.SOURCE_TAG]
        page = self.sheet.page
        aside = self.column(inlines, look, 0.0, page.measure)
        aside.x = page.measure - aside.lines[0].width
        assert slab.body is not None
        last = slab.body.lines[-1]
        if slab.body.x + last.x + last.width + _ASIDE_GAP > aside.x:
            slab.body.lines.append(Line(last.end, last.end, 0.0, 0.0))
        slab.aside = aside

    def heading(self, heading: Heading) -> TextSlab:
        """Return *heading* with its place and its bookmark."""
        look = self.sheet[heading.role]
        x = look.indent
        aside = self.column(
            heading.aside, self.sheet[Role.SOURCE_TAG], 0.0, self.sheet.page.measure
        )
        used = aside.lines[0].width + _ASIDE_GAP if heading.aside else 0.0
        body = self.column(heading.content, look, x, self.sheet.page.measure - x - used)
        slab = self._slab(look, body)
        slab.keep_with_next = True
        slab.tag = "H"
        slab.place = heading.identity
        slab.bookmark = (heading.level, body.copy.text.replace("\n", " "))
        if heading.aside:
            aside.x = self.sheet.page.measure - aside.lines[0].width
            slab.aside = aside
        return slab

    def note(self, note: Note) -> TextSlab:
        """Return *note* with its number hung, which leads back to its mark."""
        look = self._note
        number = self._number(note.number)
        hang = max(look.hang, number.lines[0].width + NUMBER_GAP)
        body = self.column(note.content, look, hang, self.sheet.page.measure - hang)
        slab = self._slab(look, body)
        slab.label = number
        slab.tag = "Note"
        slab.place = f"note-{note.number}"
        slab.note = note.number
        return slab

    def _number(self, number: int) -> Column:
        style = self.styles.of(self._number_look(Role.FOOTNOTE_TEXT))
        text = str(number)
        end = len(text)
        words = self.document.words.back.replace("{number}", text)
        goal, told = f"/Dest (mark-{text})", f"/NoteNumber {text}"
        owner = Owner(Kind.LINK, goal, words=words, told=told)
        copy = Copy(text + " ", [Run(0, end, style, owner), Run(end, end + 1, style)])
        return Column(copy, [Line(0, end, 0.0, style.width(text))], 0.0)

    def _number_look(self, role: Role) -> Look:
        look = self._number_looks.get(role)
        if look is None:
            made = replace(self.sheet[role], font="sans", bold=True, align="left", hyphenate=False)
            look = self._number_looks[role] = replace(made, size=max(8.0, made.size - 0.5))
        return look


def _unspaced(look: Look) -> Look:
    return replace(look, align="left", hyphenate=False)


def _plain(inlines: Iterable[Inline]) -> list[Inline]:
    """Return a label's inlines in the label's own style, whatever tone they name."""
    return [
        Text(inline.text, language=inline.language) if isinstance(inline, Text) else inline
        for inline in inlines
        if not isinstance(inline, NoteReference)
    ]
