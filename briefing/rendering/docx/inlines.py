"""Runs of text, quotations, links and note marks as WordprocessingML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar

from briefing.document import (
    Document,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    NotePlace,
    NoteReference,
    Quotation,
    Role,
    Text,
    Tone,
)
from briefing.errors import RenderError
from briefing.rendering.docx.anchors import PrintedEntry, PrintedStatement, own_words
from briefing.rendering.docx.characters import escape, run
from briefing.rendering.docx.links import Links
from briefing.rendering.docx.names import (
    ENTRY_PREFIX,
    LISTED_PREFIX,
    NOTE_PREFIX,
    STATEMENT_PREFIX,
    Bookmarks,
    language_properties,
    statement_tag,
)
from briefing.rendering.docx.survey import Survey
from briefing.rendering.docx.tags import TagPlace, tag_run
from briefing.rendering.docx.tones import RunStyle, Tones
from briefing.telling import Worded


class InlineWriter:
    """Writes inlines for one part of the file.

    ``anchors`` collects what is printed of statements and entries, in order.
    """

    def __init__(
        self, document: Document, survey: Survey, tones: Tones, bookmarks: Bookmarks, links: Links
    ) -> None:
        self._document = document
        self.tones = tones
        self._bookmarks = bookmarks
        self._links = links
        self._endnotes = document.note_place is NotePlace.ENDNOTES
        self._notes = {note.number for note in document.notes}
        self._marked: set[int] = set()
        self._referenced = survey.referenced
        self._properties: dict[tuple[RunStyle, bool, str], str] = {}
        self._tags: dict[tuple[str, str, TagPlace, bool], str] = {}
        self._written_links: dict[tuple[str, str, Tone, RunStyle, bool], str] = {}
        self._plain = RunStyle()
        self._in_bold = False
        self._tag = TagPlace.LOOSE
        self.anchors: list[PrintedStatement | PrintedEntry] = []
        self._controls = 0
        self._awaiting_note: list[PrintedStatement] = []

    def write(
        self,
        inlines: Iterable[Inline],
        *,
        plain: Tone = Tone.PLAIN,
        in_bold: bool = False,
        tag: TagPlace = TagPlace.LOOSE,
        turned: bool = False,
    ) -> str:
        """Return the runs of *inlines*.

        *plain* is the tone of text that names none; *in_bold* says that the
        paragraph's style is bold, against which tones must be set off; *tag* is
        how a source tag stands behind the words; *turned* that the paragraph
        runs against the document.
        """
        self._tag = tag
        runs = self.write_in(inlines, self.tones.tone(plain), in_bold=in_bold, turned=turned)
        self._tag = TagPlace.LOOSE
        return runs

    def turns(self, content: Iterable[Inline]) -> bool:
        """Return whether a paragraph of *content* runs against the document: here none does."""
        del content
        return False

    def write_in(
        self, inlines: Iterable[Inline], style: RunStyle, *, in_bold: bool, turned: bool = False
    ) -> str:
        """Return the runs of *inlines*, text of no tone in *style*."""
        self._plain, self._in_bold = style, in_bold
        self._begin(turned=turned)
        return self._write(inlines)

    def _begin(self, *, turned: bool) -> None:
        """Take note of how the text that follows runs."""

    def _write(self, inlines: Iterable[Inline]) -> str:
        self._awaiting_note.clear()
        writers = self._WRITERS
        pieces: list[str] = []
        after_mark = False
        for inline in inlines:
            is_mark = type(inline) is NoteMark
            if is_mark and after_mark:
                pieces.append(self._raised(", "))
            after_mark = is_mark
            pieces.append(writers[type(inline)](self, inline))
        return "".join(pieces)

    def entry(self, identity: str, content: tuple[Inline, ...], runs: str) -> str:
        """Return *runs*, the written *content* of an entry, in a bookmark of the entry's own."""
        bookmark = self._bookmarks.name(ENTRY_PREFIX, identity)
        words = "" if Quotation in map(type, content) else own_words(content)
        self.anchors.append(PrintedEntry(identity, bookmark, words))
        return self._bookmarks.around(bookmark, runs)

    def switch_links(self, links: Links) -> None:
        """Take relationship ids from *links* from now on: another part is written."""
        self._links = links
        self._written_links.clear()

    def unprinted_notes(self) -> set[int]:
        """Return the numbers of the notes that no mark leads to."""
        return self._notes - self._marked

    def properties(self, style: RunStyle, language: str = "") -> str:
        """Return the ``w:rPr`` of a run in *style*."""
        key = (style, self._in_bold, language)
        known = self._properties.get(key)
        if known is None:
            inner = self._of_style(style)
            if language and language != self._document.language:
                inner += language_properties(language)
            known = self._properties[key] = f"<w:rPr>{inner}</w:rPr>" if inner else ""
        return known

    def _of_style(self, style: RunStyle) -> str:
        inner = f'<w:rStyle w:val="{style.identity}"/>' if style.identity else ""
        if inner and self._in_bold:
            # Bold in a style of each kind cancels out (ECMA-376, 17.7.3).
            inner += "<w:b/><w:bCs/>" if style.bold else '<w:b w:val="0"/><w:bCs w:val="0"/>'
        return inner

    def _source_tag(self, text: Text) -> str:
        """Return the run of a piece of a tag; the same tags stand behind many statements."""
        key = (text.text, text.language, self._tag, self._in_bold)
        known = self._tags.get(key)
        if known is None:
            properties = self.properties(self.tones.tone(text.tone), text.language)
            known = self._tags[key] = tag_run(text.text, properties, self._tag)
        if self._tag is TagPlace.BELOW:
            self._tag = self._tag.after_first()
        return known

    def _text(self, text: Text) -> str:
        tone = text.tone
        if tone is Tone.PLAIN:
            style = self._plain
        elif tone is Tone.SOURCE_TAG:
            return self._source_tag(text)
        else:
            style = self.tones.tone(tone)
        if style.identity or text.language:
            return run(text.text, self.properties(style, text.language))
        return run(text.text)

    def _link(self, link: Link) -> str:
        """Return the hyperlink; many notes lead to the same few sources."""
        key = (link.url, link.text, link.tone, self._plain, self._in_bold)
        known = self._written_links.get(key)
        if known is None:
            known = self._written_links[key] = self._new_link(link)
        return known

    def _new_link(self, link: Link) -> str:
        identity = self._links.add(link.url)
        if not identity:
            return self._text(Text(link.text, link.tone))
        style = self.tones.role(Role.LINK)
        if link.tone is not Tone.PLAIN:
            style = self.tones.tone(link.tone)
        elif self._plain.identity:
            style = self._plain
        words = self._in_style(link.text, style._replace(bold=style.bold or self._in_bold))
        return f'<w:hyperlink r:id="{identity}" w:history="1">{words}</w:hyperlink>'

    def _in_style(self, words: str, style: RunStyle) -> str:
        return run(words, self.properties(style))

    def _quotation(self, quotation: Quotation) -> str:
        inner = "".join(map(self._text, quotation.content))
        bookmark = self._bookmarks.name(STATEMENT_PREFIX, quotation.statement)
        tag = statement_tag(quotation.statement)
        printed = PrintedStatement(quotation.statement, tag, bookmark)
        self.anchors.append(printed)
        self._awaiting_note.append(printed)
        self._controls += 1
        control = (
            f'<w:sdt><w:sdtPr><w:tag w:val="{escape(tag)}"/><w:id w:val="{self._controls}"/>'
            '<w15:appearance w15:val="hidden"/></w:sdtPr>'
            f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        )
        return self._bookmarks.around(bookmark, control)

    def _mark(self, mark: NoteMark) -> str:
        number = mark.number
        if number not in self._notes or number in self._marked:
            raise RenderError(
                Worded("Word: note %1 has two marks. This is a fault of the program.", number)
                if number in self._marked
                else Worded(
                    "Word: note %1 has a mark but no text. This is a fault of the program.", number
                )
            )
        self._marked.add(number)
        self._note_follows(number)
        kind = "endnote" if self._endnotes else "footnote"
        properties = self.properties(self.tones.note_mark(endnotes=self._endnotes))
        xml = f'<w:r>{properties}<w:{kind}Reference w:id="{number}"/></w:r>'
        if self._endnotes:
            shown = self._raised(str(number))
            anchor = f"{LISTED_PREFIX}{number}"
            listed = f'<w:hyperlink w:anchor="{anchor}" w:history="1">{shown}</w:hyperlink>'
            xml = alternative(xml, listed)
        if number in self._referenced:
            return self._bookmarks.around(f"{NOTE_PREFIX}{number}", xml)
        return xml

    def listed_note(self, number: int, runs: str) -> str:
        """Return *runs*, the words of a note in the body's own list, where its mark leads."""
        return self._bookmarks.around(f"{LISTED_PREFIX}{number}", runs)

    def _note_follows(self, number: int) -> None:
        for printed in self._awaiting_note:
            printed.note = number
        self._awaiting_note.clear()

    def _raised(self, text: str) -> str:
        return run(text, self.properties(self.tones.note_reference()))

    def _reference(self, reference: NoteReference) -> str:
        if reference.raised and reference.numbers:
            self._note_follows(reference.numbers[0])
            properties = self.properties(self.tones.note_reference())
            fields = (self._number(number, str(number), properties) for number in reference.numbers)
            return self._raised(", ").join(fields)
        if not reference.numbers:
            return self._text(Text(reference.text))
        first = str(reference.numbers[0])
        properties = self.properties(self._plain)
        before, number, after = reference.text.partition(first)
        if not number:
            return self._number(reference.numbers[0], reference.text, properties)
        field = self._number(reference.numbers[0], first, properties)
        return run(before, properties) + field + run(after, properties)

    def _number(self, number: int, text: str, properties: str) -> str:
        if number not in self._notes:
            raise RenderError(Worded("Word: note %1 is referred to and does not exist.", number))
        instruction = f" NOTEREF {NOTE_PREFIX}{number} \\h "
        return f'<w:fldSimple w:instr="{instruction}">{run(text, properties)}</w:fldSimple>'

    def _line_break(self, _: LineBreak) -> str:
        return "<w:r><w:br/></w:r>"

    # No bound methods: the cycle would keep the whole memo until the collector comes.
    _WRITERS: ClassVar[Mapping[type, Callable[..., str]]] = {
        Text: _text,
        Link: _link,
        Quotation: _quotation,
        NoteMark: _mark,
        NoteReference: _reference,
        LineBreak: _line_break,
    }


def alternative(native: str, otherwise: str) -> str:
    """Return *native* for Word, *otherwise* for readers that do not know Word 2013's namespace."""
    return (
        f'<mc:AlternateContent><mc:Choice Requires="w15">{native}</mc:Choice>'
        f"<mc:Fallback>{otherwise}</mc:Fallback></mc:AlternateContent>"
    )
