"""The words that stand in a Word file, found by the anchors that the export put there.

Each statement was anchored twice, by a content control and by a hidden
bookmark.  Word copies the control with the text and moves the bookmark;
LibreOffice drops the control's tag.  Either suffices here.  What counts is
what a reader sees: insertions are there, deletions and hidden text are not.
"""

from __future__ import annotations

import re
from base64 import b64decode
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing.articles.zip_directory import checked, parsed
from briefing.errors import ArticleRefused, BriefingError
from briefing.proof.docx_walk import NOTE_NUMBER, Range, Story, walk
from briefing.proof.occurrences import Comment, EntryText, Occurrence

ATTACHMENT = "{urn:briefing-memo:attachment:1}"
PRINTED = "{urn:briefing-memo:printed:1}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CUSTOM = re.compile(r"customXml/item[0-9]+\.xml", re.IGNORECASE)
_JSON = "application/json"
_NOTES = ("footnotes", "endnotes")
_COPY = re.compile("(?:_Copy_[0-9]+|[0-9])$")
_NOTE_NUMBERS = re.compile(f"{NOTE_NUMBER}(, {NOTE_NUMBER})*")


@dataclass(frozen=True, slots=True)
class _File:
    """A Word file, parsed; *noted* tells of each place of a statement if a note's mark followed."""

    parts: Mapping[str, Any]
    story: Story
    tags: Mapping[str, str] = field(default_factory=dict[str, str])  # tag -> statement
    bookmarks: Mapping[str, str] = field(default_factory=dict[str, str])  # bookmark -> statement
    noted: Mapping[str, Sequence[bool]] = field(default_factory=dict[str, Sequence[bool]])
    entries: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])


@dataclass(frozen=True, slots=True)
class WordExport:
    """What stands in a Word file: each list in order of reading, notes last."""

    manifest: bytes | None  # byte for byte, as it was attached
    occurrences: tuple[Occurrence, ...]  # statements that print no words are left out
    entries: tuple[EntryText, ...]
    comments: tuple[Comment, ...]


def read(data: bytes) -> WordExport:
    """Return what stands in the Word file *data*, read once.

    Raises ``BriefingError`` if the file cannot be read.
    """
    file = _open(data)
    statements = _ranges(file)
    return WordExport(
        _manifest(file), _occurrences(file, statements), _entries(file), _comments(file, statements)
    )


def printed_statements(data: bytes) -> dict[str, list[Occurrence]]:
    """Return the occurrences of each statement in the Word file *data*, in order of reading.

    Raises ``BriefingError`` if the file cannot be read.
    """
    found: dict[str, list[Occurrence]] = {}
    for occurrence in read(data).occurrences:
        found.setdefault(occurrence.statement, []).append(occurrence)
    return found


def occurrences(data: bytes) -> list[Occurrence]:
    """Return every printed statement in order of reading, notes last."""
    return list(read(data).occurrences)


def manifest(data: bytes) -> bytes | None:
    """Return the manifest that travels in the Word file, byte for byte; None without one."""
    return _manifest(_open(data))


_Named = Sequence[tuple[str, Range]]


def _occurrences(file: _File, statements: _Named) -> tuple[Occurrence, ...]:
    found: list[Occurrence] = []
    starts = [one.start for _, one in statements]
    turns: Counter[str] = Counter()
    for statement, one in statements:
        if text := one.text.strip():
            places, turn = file.noted.get(statement, ()), turns[statement]
            turns[statement] += 1
            noted = places[turn] if turn < len(places) else any(places)
            after = bisect_right(starts, one.end)
            limit = starts[after] if after < len(starts) else None
            with_note = not noted or file.story.note_follows(one, limit)
            found.append(Occurrence(statement, text, len(found), with_note))
    return tuple(found)


def _entries(file: _File) -> tuple[EntryText, ...]:
    """Return the paragraphs of entries in order; own ones that are gone come last."""
    found: list[EntryText] = []
    there: set[str] = set()
    for one in file.story.bookmarks:
        name = _first_name(one.name, file.entries)
        if known := file.entries.get(name):
            there.add(name)
            entry, expected = known
            text = _NOTE_NUMBERS.sub("", one.text).strip()
            changed = _spaced(text) != _spaced(expected) if expected else None
            found.append(EntryText(entry, text, changed, expected))
    found += [
        EntryText(entry, "", True, expected)
        for bookmark, (entry, expected) in file.entries.items()
        if expected and bookmark not in there
    ]
    return tuple(found)


def _manifest(file: _File) -> bytes | None:
    for name, root in file.parts.items():
        if not _CUSTOM.fullmatch(name) or root.tag != f"{ATTACHMENT}attachment":
            continue
        if root.get("mediaType") == _JSON:
            text = root.text or ""
            return b64decode(text) if root.get("encoding") == "base64" else text.encode()
    return None


def _comments(file: _File, statements: _Named) -> tuple[Comment, ...]:
    root = file.parts.get("word/comments.xml")
    if root is None:
        return ()
    about = {one.name: one for one in file.story.comments}
    entries = [
        (known[0], one)
        for one in file.story.bookmarks
        if (known := file.entries.get(_first_name(one.name, file.entries)))
    ]
    return tuple(
        _comment(element, about.get(element.get(f"{_W}id", "")), statements, entries)
        for element in root.iterfind(f"{_W}comment")
    )


def _comment(element: Any, place: Range | None, statements: _Named, entries: _Named) -> Comment:
    lines = ["".join(t.text or "" for t in p.iter(f"{_W}t")) for p in element.iter(f"{_W}p")]
    return Comment(
        element.get(f"{_W}author", ""),
        element.get(f"{_W}date", ""),
        "\n".join(lines).strip(),
        place.text if place else "",
        tuple(name for name, one in statements if place and one.meets(place)),
        tuple(name for name, one in entries if place and one.meets(place)),
    )


def _open(data: bytes) -> _File:
    try:
        parts = dict(parsed(checked(data)))
    except ArticleRefused as refusal:
        raise BriefingError(f"The Word file cannot be checked. {refusal}") from refusal
    body = parts.get("word/document.xml")
    if body is None:
        raise BriefingError("The file is no Word document: it has no text.")
    notes = [parts[f"word/{kind}.xml"] for kind in _NOTES if f"word/{kind}.xml" in parts]
    return _listed(parts, walk([body, *notes]))


def _listed(parts: Mapping[str, Any], story: Story) -> _File:
    """Return the file with what its own list says of its anchors."""
    tags: dict[str, str] = {}
    bookmarks: dict[str, str] = {}
    entries: dict[str, tuple[str, str]] = {}
    noted: dict[str, list[bool]] = {}
    for name, root in parts.items():
        if not _CUSTOM.fullmatch(name) or root.tag != f"{PRINTED}printed":
            continue
        for item in root.iterfind(f"{PRINTED}statement"):
            statement = item.get("id", "")
            tags[item.get("tag", "")] = statement
            bookmarks[item.get("bookmark", "")] = statement
            noted.setdefault(statement, []).append(bool(item.get("note")))
        for item in root.iterfind(f"{PRINTED}entry"):
            entries[item.get("bookmark", "")] = (item.get("id", ""), item.text or "")
    return _File(parts, story, tags, bookmarks, noted, entries)


def _ranges(file: _File) -> list[tuple[str, Range]]:
    """Return statement and words of each place, anchored by a control, a bookmark or both."""
    found: dict[str, list[Range]] = {}
    for control in file.story.controls:
        if statement := file.tags.get(control.name) or _after(control.name, "st:"):
            found.setdefault(statement, []).append(control)
    for bookmark in file.story.bookmarks:
        if statement := _bookmarked(file, bookmark.name):
            _unite(found.setdefault(statement, []), bookmark)
    places = ((statement, one) for statement, ranges in found.items() for one in ranges)
    return sorted(places, key=lambda item: item[1].start)


def _unite(ranges: list[Range], bookmark: Range) -> None:
    """Add *bookmark* to the *ranges* of its statement, unless it says what a control says."""
    same = [index for index, one in enumerate(ranges) if one.meets(bookmark)]
    if not same:
        ranges.append(bookmark)
    elif len(same) == 1 and ranges[same[0]].text.strip() != bookmark.text.strip():
        # Words slipped in beside the control count: they stand in the quotation.
        ranges[same[0]] = max(ranges[same[0]], bookmark, key=lambda one: len(one.text))


def _bookmarked(file: _File, name: str) -> str:
    if not file.bookmarks:  # the list itself is gone
        return _after(name, "_st_")
    return file.bookmarks.get(_first_name(name, file.bookmarks), "")


def _first_name(name: str, known: Mapping[str, Any]) -> str:
    """Return the name that a bookmark had: LibreOffice numbers copies and those in notes."""
    while name not in known and (copied := _COPY.search(name)):
        name = name[: copied.start()]
    return name


def _after(name: str, prefix: str) -> str:
    return name[len(prefix) :] if name.startswith(prefix) else ""


def _spaced(text: str) -> str:
    """Return the words of *text*, however they are spaced."""
    return " ".join(text.split())
