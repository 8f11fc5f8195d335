"""A Word file opened: its parts, what stands in them, and the list of its own anchors.

Each statement was anchored twice, by a content control and by a hidden
bookmark.  Word copies the control with the text and moves the bookmark;
LibreOffice drops the control's tag.  Either suffices here.
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from briefing.articles.zip_directory import checked, parsed
from briefing.errors import ArticleRefused, BriefingError
from briefing.proof.docx_furniture import shown_furniture
from briefing.proof.docx_ranges import Range, Story
from briefing.proof.docx_sight import Sight
from briefing.proof.docx_walk import walk
from briefing.telling import Worded, words_of

ATTACHMENT = "{urn:briefing-memo:attachment:1}"
PRINTED = "{urn:briefing-memo:printed:1}"
_CUSTOM = re.compile(r"customXml/item[0-9]+\.xml", re.IGNORECASE)
_JSON = "application/json"
_NOTES = ("footnotes", "endnotes")
_COPY = re.compile("(?:_Copy_[0-9]+|[0-9])$")

Named = Sequence[tuple[str, Range]]


@dataclass(frozen=True, slots=True)
class WordFile:
    """A Word file, parsed; *noted* tells of each place of a statement if a note's mark followed."""

    parts: Mapping[str, Any]
    story: Story
    tags: Mapping[str, str] = field(default_factory=dict[str, str])  # tag -> statement
    bookmarks: Mapping[str, str] = field(default_factory=dict[str, str])  # bookmark -> statement
    noted: Mapping[str, Sequence[bool]] = field(default_factory=dict[str, Sequence[bool]])
    entries: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])

    def entry_at(self, bookmark: str) -> tuple[str, str] | None:
        """Return id and own words of the entry that *bookmark* marked."""
        return self.entries.get(first_name(bookmark, self.entries))


def open_file(data: bytes, original: bytes = b"") -> WordFile:
    """Return the Word file *data*; raises ``BriefingError`` if it cannot be read.

    The list of anchors and the manifest are those of *original*, the file as it
    was exported, where one is given: other programs leave them out.
    """
    parts = _parts(data)
    if original:
        kept = {name: root for name, root in parts.items() if not _CUSTOM.fullmatch(name)}
        lists = {name: root for name, root in _parts(original).items() if _CUSTOM.fullmatch(name)}
        parts = {**kept, **lists}
    body = parts.get("word/document.xml")
    if body is None:
        raise BriefingError(Worded("The file is no Word document: it has no text."))
    notes = [parts[f"word/{kind}.xml"] for kind in _NOTES if f"word/{kind}.xml" in parts]
    furniture = shown_furniture(parts, body)
    return _listed(parts, walk([body, *notes, *furniture], Sight(parts)))


def _parts(data: bytes) -> dict[str, Any]:
    try:
        return dict(parsed(checked(data)))
    except ArticleRefused as refusal:
        raise BriefingError(
            Worded("The Word file cannot be checked. %1", words_of(refusal))
        ) from refusal


def manifest_in(file: WordFile) -> bytes | None:
    """Return the manifest that travels in *file*, byte for byte; None without one."""
    for name, root in file.parts.items():
        if not _CUSTOM.fullmatch(name) or root.tag != f"{ATTACHMENT}attachment":
            continue
        if root.get("mediaType") == _JSON:
            text = root.text or ""
            return b64decode(text) if root.get("encoding") == "base64" else text.encode()
    return None


def statement_ranges(file: WordFile) -> list[tuple[str, Range]]:
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


def entry_ranges(file: WordFile) -> list[tuple[str, Range]]:
    """Return entry and words of each bookmark of an entry, in order of their beginnings."""
    return [(known[0], one) for one in file.story.bookmarks if (known := file.entry_at(one.name))]


def first_name(name: str, known: Mapping[str, Any]) -> str:
    """Return the name that a bookmark had: LibreOffice numbers copies and those in notes."""
    while name not in known and (copied := _COPY.search(name)):
        name = name[: copied.start()]
    return name


def _listed(parts: Mapping[str, Any], story: Story) -> WordFile:
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
    return WordFile(parts, story, tags, bookmarks, noted, entries)


def _unite(ranges: list[Range], bookmark: Range) -> None:
    """Add *bookmark* to the *ranges* of its statement, unless it says what a control says."""
    same = [index for index, one in enumerate(ranges) if one.meets(bookmark)]
    if not same:
        ranges.append(bookmark)
    elif len(same) == 1 and ranges[same[0]].text.strip() != bookmark.text.strip():
        # Words slipped in beside the control count: they stand in the quotation.
        ranges[same[0]] = max(ranges[same[0]], bookmark, key=lambda one: len(one.text))


def _bookmarked(file: WordFile, name: str) -> str:
    if not file.bookmarks:  # the list itself is gone
        return _after(name, "_st_")
    return file.bookmarks.get(first_name(name, file.bookmarks), "")


def _after(name: str, prefix: str) -> str:
    return name[len(prefix) :] if name.startswith(prefix) else ""
