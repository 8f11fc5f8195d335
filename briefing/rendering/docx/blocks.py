"""Headings, paragraphs and the contents as WordprocessingML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.document import (
    Block,
    Contents,
    Document,
    Fields,
    Heading,
    Look,
    NotePlace,
    NotesHere,
    Paragraph,
    Role,
    StyleSheet,
    Table,
    Text,
    Tone,
    plain_text,
)
from briefing.document.direction import is_from_right
from briefing.rendering.docx.characters import run
from briefing.rendering.docx.formatting import Setting
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.labels import LabelWriter
from briefing.rendering.docx.names import HEADING_PREFIX, Bookmarks
from briefing.rendering.docx.notes import LISTED_HERE
from briefing.rendering.docx.styles import Styles
from briefing.rendering.docx.tables import TableWriter
from briefing.rendering.docx.tags import TagPlace
from briefing.rendering.docx.variants import LABELLED, Place, form, label_column, needs_hanging
from briefing.rendering.docx.widths import Laid, Ruler

TAB = "<w:r><w:tab/></w:r>"
_NO_LINES = Laid(0.0, 1.0, 0)
_WHOLE = 5  # lines: a paragraph of no more is not parted
_WHOLE_BOX = 12  # lines of a tinted one
_ASIDE_GAP = 8.0  # points between the last word and an aside
_SAFETY = 1.01  # of a line's length: Word kerns and rounds
_WIDEST_SPACE = 1.4  # of the font's own, in justified lines
_HEADINGS = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3)


class BodyWriter:
    """Writes the blocks of a document one below the other."""

    def __init__(
        self,
        document: Document,
        styles: Styles,
        bookmarks: Bookmarks,
        inlines: InlineWriter,
        pages: Mapping[str, int],
    ) -> None:
        self._document = document
        self._styles = styles
        self._sheet: StyleSheet = styles.sheet
        self._bookmarks = bookmarks
        self._inlines = inlines
        self._pages = pages
        self._ruler = Ruler()
        backward = is_from_right(document.language)
        self._turned = "ltr" if backward else "rtl"
        self._tables = TableWriter(styles, inlines, self._ruler, backward=backward)
        self._labels = LabelWriter(styles, inlines, self._ruler, backward=backward)
        self._border_keys: dict[tuple[Role, Place], tuple[object, ...] | None] = {}
        self._heading_names = {
            heading.identity: bookmarks.name(HEADING_PREFIX, heading.identity)
            for heading in document.headings(9)
        }
        self._borders: tuple[object, ...] | None = None
        self._apart = False
        self.sections = 0  # that ended before the last

    def write(self, section_end: str) -> list[str]:
        """Return the pieces of the body, ``LISTED_HERE`` among them, but no last ``w:sectPr``.

        *section_end* is the ``w:sectPr`` that ends the section whose endnotes
        are printed where ``NotesHere`` stands.
        """
        blocks = self._blocks()
        # In one go: the widths of the words stay in the processor's cache.
        lines = list(map(self._lay, blocks))
        pieces: list[str] = []
        for index, block in enumerate(blocks):
            above = blocks[index - 1] if index else None
            below = blocks[index + 1] if index + 1 < len(blocks) else None
            pieces.append(self._block(block, lines[index], above, below))
            if isinstance(block, NotesHere) and below is not None:
                self.sections += 1
                pieces.append(self._structural(section_end))
        return pieces

    def _blocks(self) -> Sequence[Block]:
        """Return the blocks that print something, in order."""
        wanted = self._document.note_place is NotePlace.ENDNOTES and bool(self._document.notes)
        return [b for b in self._document.blocks if wanted or not isinstance(b, NotesHere)]

    def _block(self, block: Block, laid: Laid, above: Block | None, below: Block | None) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, laid, above, below)
            case Heading():
                return self._heading(block, above, below)
            case Table() | Fields():
                self._borders = None
                table = self._tables.write(block)
                needs_end = below is None or isinstance(below, (Table, Fields, NotesHere))
                return table + (self._structural("") if needs_end else "")
            case Contents():
                self._borders = None
                return self._contents(block)
            case NotesHere():
                self._borders = None
                return LISTED_HERE

    def _structural(self, section: str) -> str:
        """Return the paragraph that Word demands after a table or to end a section of endnotes.

        It stands behind the list that LibreOffice takes, so that the heading stays with that.
        """
        look = replace(self._sheet[Role.BODY], size=1, leading=1, indent=0, space_after=0)
        setting = Setting(self._styles.measure)
        style = self._styles.derived(Role.BODY, "Table End", look, setting)
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{section}</w:pPr></w:p>'

    def _paragraph(
        self, block: Paragraph, laid: Laid, above: Block | None, below: Block | None
    ) -> str:
        role = block.role
        look = self._sheet[role]
        barred = block.box is not None or needs_hanging(look)
        turned = not barred and self._inlines.turns(block.content)
        labelled = bool(block.label) or (barred and role in LABELLED) or block.box is not None
        place = Place(
            labelled=labelled and not turned,
            box=block.box,
            joined=isinstance(below, Paragraph) and below.box is not None,
            after_table=isinstance(above, (Table, Fields)),
            before_table=isinstance(below, (Table, Fields)),
            ragged=look.align == "justify" and (turned or laid.widest > _WIDEST_SPACE),
            turned=self._turned if turned else "",
        )
        if self._is_apart(role, place):
            place = place._replace(apart=True)
        style = self._styles.paragraph(role, place)
        content = self._content(block, laid, place)
        beside = self._labels.beside(block) if turned and block.label else ""
        keep_next = block.keep_with_next or place.joined
        return (
            f'{beside}<w:p><w:pPr><w:pStyle w:val="{style}"/>'
            f"{'<w:keepNext/>' if keep_next else ''}"
            f"{'<w:keepLines/>' if laid.lines <= (_WHOLE_BOX if look.tint else _WHOLE) else ''}"
            f"</w:pPr>{content}</w:p>"
        )

    def _lay(self, block: Block) -> Laid:
        """Return how the lines of *block* fall; only those of a paragraph are measured."""
        if not isinstance(block, Paragraph):
            return _NO_LINES
        look = self._sheet[block.role]
        laid = self._ruler.lay(block.content, look, self._text_measure(block, look))
        if self._styles.is_brought(block.role):  # in a type of its own: only Word can tell
            laid = laid._replace(widest=1.0)
        is_even = look.align == "justify" and laid.widest <= _WIDEST_SPACE
        if laid.tag is TagPlace.BELOW and not is_even:  # Word itself takes it down, and better
            laid = laid._replace(tag=TagPlace.WHOLE)
        return laid

    def _text_measure(self, block: Paragraph, look: Look) -> float:
        column = look.indent or look.hang or (label_column(self._sheet) if block.label else 0.0)
        return self._styles.measure - column

    def _content(self, block: Paragraph, laid: Laid, place: Place) -> str:
        look = self._sheet[block.role]
        turned = bool(place.turned)
        pieces: list[str] = []
        if place.labelled:
            pieces.append(self._labels.write(block) if block.label else TAB)
        words = self._inlines.write(block.content, in_bold=look.bold, tag=laid.tag, turned=turned)
        if block.entry:
            words = self._inlines.entry(block.entry, block.content, words)
        pieces.append(words)
        if block.aside:
            pieces.append(self._aside(block, look, laid.reach, turned=turned))
        return "".join(pieces)

    def _aside(self, block: Paragraph, look: Look, reach: float, *, turned: bool) -> str:
        """Return the aside at the right tab, on a line of its own where it finds no room."""
        aside = self._inlines.write(
            block.aside, plain=Tone.SOURCE_TAG, in_bold=look.bold, turned=turned
        )
        size = self._sheet[Role.SOURCE_TAG].size
        wanted = self._ruler.width(plain_text(block.aside), size, "sans") + _ASIDE_GAP
        has_room = reach * _SAFETY + wanted <= self._text_measure(block, look)
        return (TAB if has_room else "<w:r><w:br/><w:tab/></w:r>") + aside

    def _is_apart(self, role: Role, place: Place) -> bool:
        """Return whether the paragraph above has equal borders and is not in the same box."""
        key = (role, place)
        if key not in self._border_keys:
            self._border_keys[key] = _border_key(*form(role, place, self._sheet, 0.0))
        borders = self._border_keys[key]
        if place.box is None:
            self._apart = borders is not None and borders == self._borders and not self._apart
        self._borders = borders
        return self._apart

    def _heading(self, block: Heading, above: Block | None, below: Block | None) -> str:
        role = block.role
        if role in _HEADINGS:
            role = _HEADINGS[min(max(block.level, 1), 3) - 1]
        look = self._sheet[role]
        place = Place(
            after_table=isinstance(above, (Table, Fields)),
            before_table=isinstance(below, (Table, Fields)),
            level=block.level,
        )
        if self._is_apart(role, place):
            place = place._replace(apart=True)
        style = self._styles.paragraph(role, place)
        words = self._inlines.write(block.content, in_bold=look.bold)
        words = self._bookmarks.around(self._heading_names[block.identity], words)
        if block.aside:
            words += TAB + self._inlines.write(
                block.aside, plain=Tone.SOURCE_TAG, in_bold=look.bold
            )
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p>'

    def _contents(self, block: Contents) -> str:
        headings = list(self._document.headings(block.depth))
        if not headings:
            return ""
        numbered = block.page_numbers and all(h.identity in self._pages for h in headings)
        switches = "\\h \\z \\u" if numbered else "\\n \\h \\z \\u"
        begin = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">'
            f' TOC \\o "1-{block.depth}" {switches} </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        )
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        last = len(headings) - 1
        entries = [
            self._entry(
                heading,
                begin if index == 0 else "",
                end if index == last else "",
                numbered=numbered,
            )
            for index, heading in enumerate(headings)
        ]
        return (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
            "<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>"
            f"{self._contents_title()}{''.join(entries)}</w:sdtContent></w:sdt>"
        )

    def _contents_title(self) -> str:
        look, setting = form(Role.HEADING_1, Place(), self._sheet, self._styles.measure)
        style = self._styles.derived(
            Role.HEADING_1, "TOC Heading", look, replace(setting, outline=0)
        )
        words = self._inlines.write((Text(self._document.words.contents),))
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p>'

    def _entry(self, heading: Heading, begin: str, end: str, *, numbered: bool) -> str:
        role = Role.CONTENTS_1 if heading.level == 1 else Role.CONTENTS_2
        style = self._styles.paragraph(role, Place())
        name = self._heading_names[heading.identity]
        words = self._inlines.write((Text(plain_text(heading.content)),))
        if numbered:
            page = run(str(self._pages[heading.identity]))
            words += f'{TAB}<w:fldSimple w:instr=" PAGEREF {name} \\h ">{page}</w:fldSimple>'
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{begin}'
            f'<w:hyperlink w:anchor="{name}" w:history="1">{words}</w:hyperlink>{end}</w:p>'
        )


def _border_key(look: Look, setting: Setting) -> tuple[object, ...] | None:
    """Return what Word compares before it merges borders; ``None`` without borders."""
    look = setting.frame or look
    borders = (look.bar, look.tint, look.rule_above, look.rule_below)
    return (*borders, look.padding, look.bleed, setting.label_column) if any(borders) else None
