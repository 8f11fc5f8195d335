"""One walk through the text of a Word file, keeping what stands in each range.

Positions count the visible characters and marks from the start of the body.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_UNSEEN = frozenset(
    f"{_W}{name}"
    for name in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sectPr", "tblPr", "trPr", "tcPr")
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
NOTE_NUMBER = "\ufffc"  # stands for the number of a note that a field shows: Word renumbers
_NUMBER = re.compile("[0-9]{1,5}|[ivxlcdm]{1,12}")
_OFF = frozenset({"0", "false", "off"})


@dataclass(slots=True, eq=False)
class Range:
    """What stands between two places: a control's content, a bookmark, a comment's words."""

    name: str
    start: int
    paragraph: int
    pieces: list[str] = field(default_factory=list[str])
    end: int = -1

    @property
    def text(self) -> str:
        """The words, paragraphs parted by line ends."""
        return "".join(self.pieces)

    def meets(self, other: Range) -> bool:
        """Whether some character, or an empty range's place, lies in both."""
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    paragraph: int
    whole: bool  # its note has words


@dataclass(slots=True, eq=False)
class Story:
    """Everything found in one walk, in order."""

    controls: list[Range] = field(default_factory=list[Range])
    bookmarks: list[Range] = field(default_factory=list[Range])
    comments: list[Range] = field(default_factory=list[Range])
    marks: list[_Mark] = field(default_factory=list[_Mark])

    def note_follows(self, one: Range, limit: int | None) -> bool:
        """Whether a note's mark stands behind *one* and its note has words.

        Behind: in the same paragraph, or at least before the place *limit*,
        where the next statement begins; None if it is the last.
        """
        first = bisect_left(self.marks, one.end, key=lambda mark: mark.place)
        for index in range(first, len(self.marks)):
            mark = self.marks[index]
            if mark.paragraph != one.paragraph and limit is not None and mark.place >= limit:
                return False
            if mark.whole:
                return True
        return False


def walk(stories: Sequence[Any]) -> Story:
    """Return what stands in *stories*, the roots of the body and of the notes."""
    walker = _Walker(_notes_with_words(stories[1:]), _marked_bookmarks(stories[0]))
    for root in stories:
        walker.visit(root)
    walker.close_all()
    return walker.story


class _Walker:
    def __init__(self, notes: frozenset[tuple[str, str]], marked: frozenset[str]) -> None:
        self.story = Story()
        self._notes = notes
        self._marked = marked
        self._place = 0
        self._paragraph = 0
        self._open: list[Range] = []
        self._by_id: dict[tuple[str, str], Range] = {}
        self._noted = -1  # where the last field began that shows a note's number
        self._number: list[str] | None = None  # what it shows, while it is walked through

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
        if tag == f"{_W}fldSimple":
            return self._enter_field(element)
        elif tag == f"{_W}sdt":
            self._enter_control(element)
        else:
            self._enter_range(element, tag)
        return True

    def _run(self, run: Any) -> None:
        """Take the characters and marks of *run*, unless it is hidden."""
        for element in run:
            tag = element.tag
            if tag == f"{_W}t":
                self._add(element.text or "")
            elif tag == f"{_W}rPr":
                vanish = element.find(f"{_W}vanish")
                if vanish is not None and vanish.get(f"{_W}val", "1") not in _OFF:
                    return
            elif tag in _CHARACTERS:
                self._add(_CHARACTERS[tag])
            elif tag in _NOTE_MARKS:
                whole = (_NOTE_MARKS[tag], element.get(f"{_W}id", "")) in self._notes
                self._mark(whole)
            elif tag == f"{_W}instrText":
                self._instruction(element.text or "")
            elif tag == f"{_W}fldChar":
                self._field_character(element.get(f"{_W}fldCharType", ""))
            elif len(element):  # a text box, or what may stand in its place
                self.visit(element)

    def _instruction(self, instruction: str) -> None:
        words = instruction.split()
        if len(words) > 1 and words[0] == "NOTEREF":
            self._mark(words[1] in self._marked)
            self._noted = self._place

    def _enter_field(self, element: Any) -> bool:
        """Take note of a field; return whether its words are to be walked through."""
        self._instruction(element.get(f"{_W}instr", ""))
        shown = "".join(text.text or "" for text in element.iter(f"{_W}t"))
        if self._noted == self._place and _NUMBER.fullmatch(shown.strip()):
            self._add(NOTE_NUMBER)
            return False
        return True

    def _field_character(self, kind: str) -> None:
        """Follow a field that several runs make up, as LibreOffice and Word write it."""
        if kind == "separate" and self._noted == self._place:
            self._number = []
        elif kind == "end" and self._number is not None:
            shown, self._number = "".join(self._number), None
            self._add(NOTE_NUMBER if _NUMBER.fullmatch(shown.strip()) else shown)

    def _enter_control(self, element: Any) -> None:
        tag = element.find(f"{_W}sdtPr/{_W}tag")
        if tag is None or element.find(f"{_W}sdtPr/{_W}showingPlcHdr") is not None:
            return
        one = self._start(tag.get(f"{_W}val", ""), self.story.controls)
        self._by_id["control", str(id(element))] = one

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
        if element.tag == f"{_W}sdt":
            if one := self._by_id.pop(("control", str(id(element))), None):
                self._close(one)
        elif element.tag == f"{_W}p":
            if self._number is not None:  # a field's number ends with its paragraph at the latest
                self._field_character("end")
            self._add("\n")
            self._paragraph += 1

    def _start(self, name: str, kind: list[Range]) -> Range:
        one = Range(name, self._place, self._paragraph)
        kind.append(one)
        self._open.append(one)
        return one

    def _close(self, one: Range) -> None:
        one.end = self._place
        self._open.remove(one)

    def _add(self, text: str) -> None:
        if self._number is not None:
            self._number.append(text)
            return
        self._place += len(text)
        for one in self._open:
            one.pieces.append(text)

    def _mark(self, whole: bool) -> None:
        self.story.marks.append(_Mark(self._place, self._paragraph, whole))
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
    """Return the names of the bookmarks, so that a field can be seen to lead somewhere."""
    return frozenset(b.get(f"{_W}name", "") for b in body.iter(f"{_W}bookmarkStart"))
