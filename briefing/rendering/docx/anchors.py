"""The list of what is printed where, as a custom XML part.

Word keeps tags of content controls and bookmarks; LibreOffice keeps bookmarks
alone; neither holds every id as it is.  So the file lists them itself::

    <printed xmlns="urn:briefing-memo:printed:1">
        <statement id="n3" tag="st:n3" bookmark="_st_n3" note="3"/>
        <entry id="e7" bookmark="_en_e7">The outlets agree.</entry>...</printed>

one item for each place in the file where a statement or an entry is printed,
in order.  ``note`` is there if a note's mark follows the statement; an entry
without quotations holds its own words, without the numbers of notes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.document import Inline, NoteReference, plain_text
from briefing.rendering.docx.characters import escape
from briefing.rendering.docx.namespaces import DECLARATION

PRINTED = "urn:briefing-memo:printed:1"


@dataclass(slots=True, eq=False)
class PrintedStatement:
    """A statement at one place; *note* is the number of the note that follows it, or 0."""

    statement: str
    tag: str
    bookmark: str
    note: int = 0


@dataclass(frozen=True, slots=True)
class PrintedEntry:
    """A paragraph of an entry; *words* are the analyst's own, "" beside quotations."""

    entry: str
    bookmark: str
    words: str


def own_words(content: Iterable[Inline]) -> str:
    """Return the words of *content* as they are read back: notes may be numbered anew."""
    return "".join(_unnumbered(inline) for inline in content)


def _unnumbered(inline: Inline) -> str:
    if isinstance(inline, NoteReference) and inline.numbers:
        before, _, after = inline.text.partition(str(inline.numbers[0]))
        return "" if inline.raised else before + after
    return plain_text((inline,))


def printed_xml(anchors: Iterable[PrintedStatement | PrintedEntry]) -> bytes:
    """Return the list of *anchors* as custom XML."""
    items = "".join(map(_item, anchors))
    return f'{DECLARATION}<printed xmlns="{PRINTED}">{items}</printed>'.encode()


def _item(anchor: PrintedStatement | PrintedEntry) -> str:
    if isinstance(anchor, PrintedStatement):
        note = f' note="{anchor.note}"' if anchor.note else ""
        return (
            f'<statement id="{escape(anchor.statement)}" tag="{escape(anchor.tag)}"'
            f' bookmark="{anchor.bookmark}"{note}/>'
        )
    place = f'<entry id="{escape(anchor.entry)}" bookmark="{anchor.bookmark}"'
    return f"{place}>{escape(anchor.words)}</entry>" if anchor.words else f"{place}/>"
