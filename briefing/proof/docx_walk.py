"""One walk through the text of a Word file, keeping what stands in each range."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from briefing.proof.docx_fields import Fields, note_of, words_shown
from briefing.proof.docx_ranges import (
    NOTE,
    NotePlace,
    ParagraphText,
    Range,
    Revision,
    Story,
    Unseen,
)
from briefing.proof.docx_sight import Place, Sight, floats_in_front

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DELETED = frozenset({f"{_W}del", f"{_W}moveFrom"})
_INSERTED = frozenset({f"{_W}ins", f"{_W}moveTo"})
_UNSEEN = frozenset(
    f"{_W}{name}" for name in ("pPr", "rPr", "sdtPr", "sectPr", "tblPr", "trPr", "tcPr")
) | {_FALLBACK}
_CHARACTERS = {
    f"{_W}tab": "\t",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}softHyphen": "\u00ad",
    f"{_W}noBreakHyphen": "\u2011",
    f"{_W}sym": "\ufffd",
}
_NOTE_MARKS = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}
_SHAPES = frozenset({f"{_W}drawing", f"{_W}pict", f"{_W}object"})
_FIELDS = frozenset({f"{_W}fldSimple", f"{_W}hyperlink"})
_PLACES = frozenset(f"{_W}{name}" for name in ("tbl", "tr", "tc", "p"))
LISTED_NOTE = "_note_"  # bookmarks of notes that stand in the body, for LibreOffice
_PARTS = {f"{_W}footnotes": "note", f"{_W}endnotes": "note", f"{_W}hdr": "header"}
_PARTS[f"{_W}ftr"] = "footer"


def walk(stories: Sequence[Any], sight: Sight) -> Story:
    """Return what stands in *stories*, the roots of the body, of the notes, and of furniture."""
    walker = _Walker(_notes_with_words(stories[1:]), _marked_bookmarks(stories[0]), sight)
    for root in stories:
        walker.visit_part(root)
    walker.close_all()
    return walker.story


class _Walker:
    def __init__(
        self, notes: frozenset[tuple[str, str]], marked: frozenset[str], sight: Sight
    ) -> None:
        self.story = Story()
        self._notes = notes
        self._marked = marked
        self._sight = sight
        self._place = 0
        self._paragraph = 0
        self._part, self._root = "body", None
        self._contents = 0
        self._open: list[Range] = []
        self._by_id: dict[tuple[str, Any], Range] = {}
        self._fields = Fields()
        self._around = [Place()]
        self._why = ""

    def visit_part(self, root: Any) -> None:
        """Walk through *root*, a part of the file."""
        self._part, self._root = _PARTS.get(root.tag, "body"), root
        if not len(root):  # a page that shows no header
            empty = Range("", self._place, self._paragraph, end=self._place)
            self.story.paragraphs.append(ParagraphText(empty, self._part, root))
        self._around = [self._sight.page(root)]
        self.visit(root)
        self._fields.clear()

    def visit(self, root: Any) -> None:
        """Walk through *root* without recursion: files are as deep as their makers please.

        Only a text box in a run is a walk within a walk, and the parser bounds their depth.
        """
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            element, leaving = stack.pop()
            if leaving:
                self._leave(element)
            elif self._enter(element):
                stack.append((element, True))
                stack.extend((child, False) for child in reversed(element))

    def close_all(self) -> None:
        for one in list(self._open):
            self._close(one)

    def _enter(self, element: Any) -> bool:
        """Take note of *element*; return whether to walk through what it holds."""
        tag = element.tag
        if tag == f"{_W}r":
            self._run(element)
            return False
        if tag in _UNSEEN or not isinstance(tag, str):
            return False
        if tag == f"{_W}altChunk":  # Word shows here what lies in a part of its own
            paragraph = element.makeelement(f"{_W}p", {})
            self._enter_place(paragraph, paragraph.tag)
            self._add("[a document put in whole]")
            self._leave(paragraph)
            return False
        if tag in _DELETED:
            words = "".join(one.text or "" for one in element.iter(f"{_W}delText", f"{_W}t"))
            one = Range("", self._place, self._paragraph, end=self._place)
            self._revision("deletion", element, one, words)
            return False
        if tag in _INSERTED:
            self._by_id["insertion", element] = one = self._start("", [])
            self._revision("insertion", element, one)
        elif tag in _PLACES:
            self._enter_place(element, tag)
        elif tag in _FIELDS:
            self._enter_field(element)
        elif tag == f"{_W}sdt":
            self._enter_control(element)
        else:
            self._enter_range(element, tag)
        return True

    def _revision(self, kind: str, element: Any, one: Range, deleted: str = "") -> None:
        author, date = element.get(f"{_W}author", ""), element.get(f"{_W}date", "")
        self.story.revisions.append(Revision(kind, author, date, one, deleted))

    def _enter_place(self, element: Any, tag: str) -> None:
        around, sight = self._around[-1], self._sight
        if tag == f"{_W}p":
            self._around.append(sight.paragraph(element, around))
            one = self._by_id["paragraph", element] = self._start("", [])
            contents = bool(self._contents) or self._fields.in_contents
            self.story.paragraphs.append(ParagraphText(one, self._part, self._root, contents))
        elif tag == f"{_W}tbl":
            self._around.append(sight.table(element, around))
        elif tag == f"{_W}tr":
            self._around.append(sight.row(element, around))
        else:
            self._around.append(sight.cell(element, around))

    def _run(self, run: Any) -> None:
        """Take the characters and marks of *run*; those that nobody sees apart."""
        self._why = self._sight.unseen(run, self._around[-1])
        for element in run:
            tag = element.tag
            if tag == f"{_W}t":
                self._add(element.text or "")
            elif tag in _CHARACTERS:
                self._add(_CHARACTERS[tag])
            elif tag in _NOTE_MARKS:
                whole = (_NOTE_MARKS[tag], element.get(f"{_W}id", "")) in self._notes
                self._mark(whole and not self._why)
            elif tag == f"{_W}instrText":
                self._fields.instruct(element.text or "")
            elif tag == f"{_W}fldChar":
                self._field_character(element.get(f"{_W}fldCharType", ""))
            elif len(element) and tag != f"{_W}rPr":  # a text box, or what may stand in its place
                self._shape(element)
        self._why = ""

    def _shape(self, element: Any) -> None:
        why = self._why
        if element.tag in _SHAPES or len(element):
            if floats_in_front(element):
                self.story.shapes.append(Range("", self._place, self._paragraph, end=self._place))
            self._around.append(self._sight.shape(element, self._around[-1]))
        self.visit(element)
        self._around.pop()
        self._why = why

    def _enter_field(self, element: Any) -> None:
        """Follow a field that one element makes up, or a link that is the mark of a note."""
        anchor = element.get(f"{_W}anchor", "")
        is_mark = anchor.startswith(LISTED_NOTE)
        self._fields.begin(f"NOTEREF {anchor}" if is_mark else element.get(f"{_W}instr", ""))
        self._fields.separate()

    def _field_character(self, kind: str) -> None:
        """Follow a field that several runs make up, as LibreOffice and Word write it."""
        if kind == "begin":
            self._fields.begin()
        elif kind == "separate":
            self._fields.separate()
        elif kind == "end":
            self._end_field()

    def _end_field(self) -> None:
        """Take the mark of a note that a field was, or what it shows."""
        code, words = self._fields.end()
        if note := note_of(code):
            self._mark(note in self._marked)
        self._add(words)

    def _enter_control(self, element: Any) -> None:
        gallery = element.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
        if gallery is not None and gallery.get(f"{_W}val") == "Table of Contents":
            self._contents += 1
        tag = element.find(f"{_W}sdtPr/{_W}tag")
        if tag is None or element.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
            return
        one = self._start(tag.get(f"{_W}val", ""), self.story.controls)
        self._by_id["control", element] = one

    def _enter_range(self, element: Any, tag: str) -> None:
        identity = element.get(f"{_W}id", "")
        if tag == f"{_W}bookmarkStart":
            one = self._start(element.get(f"{_W}name", ""), self.story.bookmarks)
            self._by_id["bookmark", identity] = one
        elif tag == f"{_W}commentRangeStart":
            self._by_id["comment", identity] = self._start(identity, self.story.comments)
        elif tag in (f"{_W}bookmarkEnd", f"{_W}commentRangeEnd"):
            kind = "bookmark" if tag == f"{_W}bookmarkEnd" else "comment"
            if one := self._by_id.pop((kind, identity), None):
                self._close(one)

    def _leave(self, element: Any) -> None:
        tag = element.tag
        if tag in _PLACES:
            self._around.pop()
        if tag == f"{_W}p":
            if self._fields.in_number:  # it ends with its paragraph at the latest
                self._end_field()
            self._close(self._by_id.pop(("paragraph", element)))
            self._add("\n")
            self._paragraph += 1
        elif tag in _INSERTED:
            self._close(self._by_id.pop(("insertion", element)))
        elif tag in _FIELDS:
            self._end_field()
        elif tag == f"{_W}sdt":
            gallery = element.find(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
            if gallery is not None and gallery.get(f"{_W}val") == "Table of Contents":
                self._contents -= 1
            if one := self._by_id.pop(("control", element), None):
                self._close(one)

    def _start(self, name: str, kind: list[Range]) -> Range:
        one = Range(name, self._place, self._paragraph)
        kind.append(one)
        self._open.append(one)
        return one

    def _close(self, one: Range) -> None:
        one.end = self._place
        self._open.remove(one)

    def _add(self, text: str) -> None:
        if not text or self._fields.in_code or self._fields.takes(text):
            return
        if self._why:
            if text.strip():
                for one in self._open:
                    one.unseen.append(Unseen(text, self._why))
            return
        for one in self._open:
            one.pieces.append(text)
            one.places.append(self._place)
        self._place += len(text)

    def _mark(self, whole: bool) -> None:
        self.story.marks.append(NotePlace(self._place, self._paragraph, whole))
        for one in self._open:
            one.pieces.append(NOTE)
            one.places.append(self._place)
        self._place += 1


def _notes_with_words(roots: Sequence[Any]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (kind, note.get(f"{_W}id", ""))
        for root in roots
        for kind in ("footnote", "endnote")
        for note in root.iterfind(f"{_W}{kind}")
        if any((text.text or "").strip() for text in note.iter(f"{_W}t"))
    )


def _marked_bookmarks(body: Any) -> frozenset[str]:
    """Return the names of the bookmarks, so that a field can be seen to lead somewhere.

    Those of listed notes count only if their paragraph has words beside the number.
    """
    return frozenset(
        name
        for mark in body.iter(f"{_W}bookmarkStart")
        if not (name := mark.get(f"{_W}name", "")).startswith(LISTED_NOTE)
        or words_shown("".join(text.text or "" for text in mark.getparent().iter(f"{_W}t")))
    )
