"""The words that stand in a Word file, found by the anchors that the export put there.

What counts is what a reader sees: insertions are there, deletions and hidden
words are not.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefing.proof.docx_file import (
    Named,
    WordFile,
    entry_ranges,
    manifest_in,
    open_file,
    statement_ranges,
)
from briefing.proof.docx_ranges import NOTE, ParagraphText, Range, Unseen
from briefing.proof.docx_walk import LISTED_NOTE
from briefing.proof.occurrences import Comment, EntryText, Line, Occurrence, TrackedChange
from briefing.telling import Joined, Worded

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FURNITURE = frozenset({"header", "footer"})
_DIRECTION = re.compile("[\u200e\u200f]")
_NOTES = re.compile(f"{NOTE}(, {NOTE})*")


@dataclass(frozen=True, slots=True)
class WordExport:
    """What stands in a Word file: each list in order of reading, notes last.

    *lines* are its paragraphs, headers and footers last.  *floating* counts the
    shapes that lie in front of the text.
    """

    manifest: bytes | None  # byte for byte, as it was attached
    occurrences: tuple[Occurrence, ...]
    entries: tuple[EntryText, ...]
    comments: tuple[Comment, ...]
    lines: tuple[Line, ...] = ()
    tracked: tuple[TrackedChange, ...] = ()
    floating: int = 0


def read(data: bytes, original: bytes = b"") -> WordExport:
    """Return what stands in the Word file *data*, read once.

    *original*, where given, is the file as it was exported, whose manifest and
    anchors count.  Raises ``BriefingError`` if a file cannot be read.
    """
    file = open_file(data, original)
    statements, entries = statement_ranges(file), entry_ranges(file)
    return WordExport(
        manifest_in(file),
        _occurrences(file, statements),
        _entries(file),
        _comments(file, statements, entries),
        _lines(file, statements, entries),
        tuple(
            TrackedChange(
                one.kind,
                one.author,
                one.date,
                text,
                _named(statements, one.words),
                _named(entries, one.words),
            )
            for one in file.story.revisions
            if (text := one.text.strip())
        ),
        len(file.story.shapes),
    )


def printed_statements(data: bytes) -> dict[str, list[Occurrence]]:
    """Return the occurrences of each statement in the Word file *data*, in order of reading.

    Raises ``BriefingError`` if the file cannot be read.
    """
    found: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences(data):
        found.setdefault(occurrence.statement, []).append(occurrence)
    return found


def occurrences(data: bytes) -> list[Occurrence]:
    """Return every statement whose words are seen, in order of reading, notes last."""
    return [one for one in read(data).occurrences if one.text]


def manifest(data: bytes) -> bytes | None:
    """Return the manifest that travels in the Word file, byte for byte; None without one."""
    return manifest_in(open_file(data))


def _occurrences(file: WordFile, statements: Named) -> tuple[Occurrence, ...]:
    found: list[Occurrence] = []
    starts = [one.start for _, one in statements]
    turns: Counter[str] = Counter()
    for statement, one in statements:
        text = one.text.strip()
        if not text and not one.unseen:
            continue
        places, turn = file.noted.get(statement, ()), turns[statement]
        turns[statement] += 1
        noted = places[turn] if turn < len(places) else any(places)
        after = bisect_right(starts, one.end)
        limit = starts[after] if after < len(starts) else None
        with_note = not noted or file.story.note_follows(one, limit)
        found.append(Occurrence(statement, text, len(found), with_note, _told(one.unseen)))
    return tuple(found)


def _told(unseen: Iterable[Unseen]) -> str:
    """Return the words that nobody sees, each with the reason."""
    by_reason: dict[str, str] = defaultdict(str)
    for one in unseen:
        by_reason[one.why] += one.words
    told = (Worded("“%1” is %2", words.strip(), why) for why, words in by_reason.items())
    return Joined("; ", *told)


def _entries(file: WordFile) -> tuple[EntryText, ...]:
    """Return the paragraphs of entries in order; own ones that are gone come last."""
    found: list[EntryText] = []
    there: set[tuple[str, str]] = set()
    for one in file.story.bookmarks:
        if known := file.entry_at(one.name):
            there.add(known)
            entry, expected = known
            text = _NOTES.sub("", one.marked_text).strip()
            changed = _plain(text) != _plain(expected) if expected else None
            found.append(EntryText(entry, text, changed, expected))
    found += [
        EntryText(entry, "", True, expected)
        for entry, expected in file.entries.values()
        if expected and (entry, expected) not in there
    ]
    return tuple(found)


def _lines(file: WordFile, statements: Named, entries: Named) -> tuple[Line, ...]:
    """Return the paragraphs in order, quotations and the numbers of notes left out."""
    paragraphs = file.story.paragraphs
    notes = [(one.name, one) for one in file.story.bookmarks if one.name.startswith(LISTED_NOTE)]
    quoted, owned, listed = (
        _by_paragraph(named, paragraphs) for named in (statements, entries, notes)
    )
    found: list[Line] = []
    for index, paragraph in enumerate(paragraphs):
        within = quoted.get(index, ())
        text = _NOTES.sub("", paragraph.words.without(one for _, one in within)).strip()
        part = "contents" if paragraph.contents else paragraph.part
        if index in listed:
            part, text = "note", text.lstrip("0123456789")
        if (text or within) and paragraph.part not in _FURNITURE:
            entry = next((e for e, _ in owned.get(index, ())), "")
            found.append(Line(part, text, entry, tuple(s for s, _ in within)))
    return (*found, *_furniture(paragraphs))


def _furniture(paragraphs: Sequence[ParagraphText]) -> Iterator[Line]:
    """Yield each header and footer as one line."""
    texts: dict[int, list[str]] = defaultdict(list)
    parts: dict[int, str] = {}
    for one in paragraphs:
        if one.part in _FURNITURE:
            parts[id(one.root)] = one.part
            texts[id(one.root)].append(one.words.text)
    for root, part in parts.items():
        yield Line(part, "\t".join(texts[root]).strip())


def _by_paragraph(
    named: Named, paragraphs: Sequence[ParagraphText]
) -> dict[int, list[tuple[str, Range]]]:
    """Return the ranges by the numbers of the paragraphs that they meet."""
    starts = [one.words.start for one in paragraphs]  # in order: they are met in a walk
    found: dict[int, list[tuple[str, Range]]] = defaultdict(list)
    for name, one in named:
        first = bisect_left(starts, one.start) - 1
        while first > 0 and paragraphs[first].words.end >= one.start:
            first -= 1  # paragraphs in a text box lie in one around them
        for index in range(max(first, 0), bisect_right(starts, one.end)):
            if paragraphs[index].words.meets(one):
                found[index].append((name, one))
    return found


def _comments(file: WordFile, statements: Named, entries: Named) -> tuple[Comment, ...]:
    root = file.parts.get("word/comments.xml")
    if root is None:
        return ()
    about = {one.name: one for one in file.story.comments}
    return tuple(
        _comment(element, about.get(element.get(f"{_W}id", "")), statements, entries)
        for element in root.iterfind(f"{_W}comment")
    )


def _comment(element: Any, place: Range | None, statements: Named, entries: Named) -> Comment:
    lines = ["".join(t.text or "" for t in p.iter(f"{_W}t")) for p in element.iter(f"{_W}p")]
    return Comment(
        element.get(f"{_W}author", ""),
        element.get(f"{_W}date", ""),
        "\n".join(lines).strip(),
        place.text if place else "",
        _named(statements, place),
        _named(entries, place),
    )


def _named(ranges: Named, place: Range | None) -> tuple[str, ...]:
    """Return the names of those of *ranges* that *place* meets."""
    return tuple(name for name, one in ranges if place and one.meets(place))


def _plain(text: str) -> str:
    """Return the words of *text*, however they are spaced; marks of direction are no words."""
    return " ".join(_DIRECTION.sub("", text).split())
