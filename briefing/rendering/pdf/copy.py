"""The text of one paragraph and the runs that it is made of, ready to be measured.

Inlines become one string and a list of runs over it; line breaks become
``\\n``.  What a run belongs to (a quotation, a link, a note's mark) is its
*owner*: the drawing code gives each owner an element of the structure tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from briefing.document import (
    Inline,
    LineBreak,
    Link,
    NoteMark,
    Quotation,
    Text,
    Tone,
)
from briefing.rendering.pdf.strings import text_string
from briefing.rendering.pdf.structure import Element
from briefing.rendering.pdf.styles import Style

_NOT_PRINTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile("[ \t\n\r\x0b\x0c\u2028\u2029]+")
_UNSET = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u2028\u2029\u2060\ud800-\udfff\ufeff\ufffe\uffff]|  "
)
_JOINERS = re.compile("[\u00ad\u2060\ufeff]")
_TIED = frozenset([Tone.SOURCE_TAG, Tone.PORTION])
_LONGEST_TIE = 60  # characters
_BETWEEN_MARKS = ",\u00a0"


class Kind(Enum):
    """What an owner is."""

    QUOTATION = "Quote"
    LINK = "Link"
    MARK = "Reference"


@dataclass(slots=True, eq=False)
class Owner:
    """What a run belongs to.  *goal* is where a link leads, as PDF: ``to_place``, ``to_address``.

    *told* is what its marked content says of it, for reading it back; *note*
    the number of the note that a quotation's mark leads to, or 0.
    *element* and *pieces* are set while drawing: its element, and how many
    marked contents of a quotation stand in the pages so far.
    """

    kind: Kind
    goal: str = ""
    statement: str = ""
    language: str = ""
    name: str = ""  # of the place that a note leads back to
    words: str = ""  # what a screen reader says of the link
    told: str = ""
    note: int = 0
    element: Element | None = None
    pieces: int = 0


@dataclass(slots=True, eq=False)
class Run:
    """Characters of one style and owner: ``text[start:end]`` of a copy.

    A *tied* run, such as the tag that names a source, stays in one line if it can.
    """

    start: int
    end: int
    style: Style
    owner: Owner | None = None
    language: str = ""
    tied: bool = False


@dataclass(slots=True, eq=False)
class Copy:
    """The text of a paragraph, its runs in order, and where its note marks stand."""

    text: str = ""
    runs: list[Run] = field(default_factory=list[Run])
    marks: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])  # offset, note


def to_place(name: str) -> str:
    """Return what a link to the place *name* in the document says."""
    return f"/Dest {text_string(name)}"


def to_address(url: str) -> str:
    """Return what a link to *url* says."""
    return f"/A<</S/URI/URI {text_string(url)}>>"


def width_between(copy: Copy, start: int, end: int) -> float:
    """Return the natural width of ``copy.text[start:end]`` in points."""
    total = 0.0
    for run in copy.runs:
        if run.start >= end:
            break
        if run.end > start:
            total += run.style.width(copy.text[max(start, run.start) : min(end, run.end)])
    return total


def printable(text: str) -> str:
    """Return *text* with every run of white space as one space and controls made visible.

    Soft hyphens, word joiners and byte order marks show nothing and are left
    out; lone surrogates and control characters become U+FFFD.
    """
    if (text.isprintable() and "  " not in text) or not _UNSET.search(text):
        return text
    return _NOT_PRINTED.sub("\ufffd", _JOINERS.sub("", _SPACES.sub(" ", text)))


class CopyWriter:
    """Turns the inlines of one paragraph into a copy.

    *style* gives the style of a tone, *mark* is that of note marks.  *words*
    says what a screen reader tells of a link to note n.
    """

    def __init__(self, style: Mapping[Tone, Style], mark: Style, words: str) -> None:
        self._style = style
        self._mark = mark
        self._words = words
        self._parts: list[str] = []
        self._length = 0
        self._copy = Copy()
        self._after_mark = False

    def write(self, inlines: Iterable[Inline]) -> Copy:
        """Return the copy of *inlines*."""
        for inline in inlines:
            self._write(inline)
        self._copy.text = "".join(self._parts)
        return self._copy

    def _write(self, inline: Inline) -> None:
        # The commonest first; a ``match`` would ask each class for its attributes too.
        if isinstance(inline, Text):
            tone = inline.tone
            self._add(printable(inline.text), self._style[tone], None, inline.language)
            if tone in _TIED and self._copy.runs:
                self._copy.runs[-1].tied = len(inline.text) <= _LONGEST_TIE
        elif isinstance(inline, Quotation):
            self._quote(inline)
        elif isinstance(inline, NoteMark):
            self._note(inline.number)
        elif isinstance(inline, Link):
            owner = self._link(inline.text, inline.url)
            self._add(printable(inline.text), self._style[inline.tone], owner)
        elif isinstance(inline, LineBreak):
            self._add("\n", self._style[Tone.PLAIN], None)
        elif inline.raised:
            for number in inline.numbers:
                self._raise(str(number), self._reference(number))
        else:
            owner = self._reference(inline.numbers[0])
            self._add(printable(inline.text), self._style[Tone.PLAIN], owner)

    def _quote(self, quotation: Quotation) -> None:
        content = quotation.content
        owner = Owner(Kind.QUOTATION, statement=quotation.statement)
        if len(content) == 1 or len({run.language for run in content}) == 1:
            owner.language = content[0].language
        for run in content:
            own = "" if run.language == owner.language else run.language
            self._add(printable(run.text), self._style[run.tone], owner, own)

    def _note(self, number: int) -> None:
        words = self._words.replace("{number}", str(number))
        name, told = f"mark-{number}", f"/Mark {number}"
        goal = f"/Dest (note-{number})"
        owner = Owner(Kind.MARK, goal, name=name, words=words, told=told)
        self._raise(str(number), owner)
        self._copy.marks.append((self._length - 1, number))
        for run in self._copy.runs:
            if run.owner and run.owner.statement and not run.owner.note:
                run.owner.note = number

    def _reference(self, number: int) -> Owner:
        words = self._words.replace("{number}", str(number))
        return Owner(Kind.MARK, f"/Dest (note-{number})", words=words)

    @staticmethod
    def _link(text: str, url: str) -> Owner | None:
        safe = url.lower().startswith(("http://", "https://", "mailto:"))
        return Owner(Kind.LINK, to_address(url), words=text or url) if safe else None

    def _raise(self, number: str, owner: Owner) -> None:
        if self._after_mark:
            self._add(_BETWEEN_MARKS, self._mark, None)
        self._add(number, self._mark, owner)
        self._after_mark = True

    def _add(self, text: str, style: Style, owner: Owner | None, language: str = "") -> None:
        self._after_mark = False
        if text[:1] == " " and (not self._parts or self._parts[-1][-1:] in {" ", "\n"}):
            text = text[1:]
        if not text:
            return
        runs = self._copy.runs
        end = self._length + len(text)
        last = runs[-1] if runs else None
        if last and last.style is style and last.owner is owner and last.language == language:
            last.end = end
        else:
            runs.append(Run(self._length, end, style, owner, language))
        self._parts.append(text)
        self._length = end
