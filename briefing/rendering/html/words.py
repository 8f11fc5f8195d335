"""Inlines as HTML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape as escape_markup

from briefing.document import (
    Document,
    Inline,
    LineBreak,
    Link,
    NoteMark,
    NoteReference,
    Quotation,
    Text,
    Tone,
)
from briefing.document.direction import foreign_stretches, is_from_right

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SAFE_SCHEME = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_ELEMENTS = {Tone.STRONG: "strong", Tone.EMPHASIS: "em"}


def escape(text: str) -> str:
    """Return *text* fit for text and attributes; what HTML forbids becomes U+FFFD."""
    return escape_markup(_FORBIDDEN.sub("\ufffd", text), quote=True)


class WordWriter:
    """Writes inlines; notes and their marks lead to each other."""

    def __init__(self, document: Document) -> None:
        self._language = document.language
        self._note = document.words.note
        self._rtl = is_from_right(document.language)

    def write(self, inlines: Iterable[Inline], *, quoted: str = "span") -> str:
        """Return *inlines* as HTML; *quoted* is the element round a statement: q or span."""
        pieces: list[str] = []
        after_mark = False
        for inline in inlines:
            is_mark = isinstance(inline, NoteMark)
            if is_mark and after_mark:
                pieces.append("<sup>, </sup>")
            after_mark = is_mark
            pieces.append(self._inline(inline, quoted))
        return "".join(pieces)

    def _inline(self, inline: Inline, quoted: str) -> str:
        match inline:
            case Text():
                return self._text(inline)
            case Link(text=text, url=url):
                if not _SAFE_SCHEME.match(url.strip()):
                    return escape(text)
                return (
                    f'<a href="{escape(url.strip())}" rel="noopener noreferrer">{escape(text)}</a>'
                )
            case Quotation(statement=statement, content=content):
                words = "".join(self._text(text) for text in content)
                return f'<{quoted} data-statement="{escape(statement)}">{words}</{quoted}>'
            case NoteMark(number=number):
                return f'<sup id="mark-{number}">{self._to_note(number, str(number))}</sup>'
            case NoteReference(numbers=numbers, raised=True):
                links = ", ".join(self._to_note(number, str(number)) for number in numbers)
                return f"<sup>{links}</sup>"
            case NoteReference(numbers=numbers, text=text):
                return (
                    f'<a href="#note-{numbers[0]}">{escape(text)}</a>' if numbers else escape(text)
                )
            case LineBreak():
                return "<br>"

    def _to_note(self, number: int, text: str) -> str:
        label = escape(self._note.format(number=number))
        return f'<a href="#note-{number}" role="doc-noteref" aria-label="{label}">{text}</a>'

    def _isolated(self, text: str) -> str:
        """Return *text* with what runs the other way apart, so that it pulls nothing along."""
        parts: list[str] = []
        at = 0
        for start, end in foreign_stretches(text, rtl=self._rtl):
            parts += [escape(text[at:start]), f"<bdi>{escape(text[start:end])}</bdi>"]
            at = end
        return "".join([*parts, escape(text[at:])])

    def _text(self, text: Text) -> str:
        foreign = text.language and text.language != self._language
        words = escape(text.text) if foreign else self._isolated(text.text)
        attributes = ""
        if foreign:
            attributes = f' lang="{escape(text.language)}" dir="auto"'
        name = _ELEMENTS.get(text.tone, "span")
        if name == "span" and text.tone is not Tone.PLAIN:
            attributes = f' class="{text.tone.value}"{attributes}'
        return f"<{name}{attributes}>{words}</{name}>" if attributes or name != "span" else words
