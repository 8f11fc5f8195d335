"""The memo as the outline shows it: one line for a heading, an entry, or what is still wanting.

Pure: a memo, its template and an order in, a tree of lines out.  Lines know the
path of what they stand for, so that every edit can be addressed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.memos.tree import Node, Path
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Section, entries_of
from briefing.templates.values import BlockKind, BriefingTemplate
from ui.outline.sorting import NO_SORTING, Order, Sorting


class LineKind(StrEnum):
    """What a line of the outline stands for."""

    OPENING = "opening"  # bottom line and judgements before the first heading
    SECTION = "section"
    ENTRY = "entry"
    EMPTY = "empty"  # a required heading, or the bottom line, with nothing in it
    MISSING = "missing"  # a heading that the template requires and the memo lacks


@dataclass(frozen=True, slots=True)
class Line:
    """One line.  *key* outlives every change of its place; *path* leads to its node.

    *number* is that of the main heading it stands under, 0 before the first;
    *group* the words above the first entry of a group in a sorted view.
    """

    key: str
    kind: LineKind
    path: Path
    node: Node | None = None
    number: int = 0
    depth: int = 0
    words: str = ""
    group: str = ""
    count: int = 0
    children: tuple[Line, ...] = ()


def lines_of(
    memo: Memo,
    template: BriefingTemplate,
    sorting: Sorting = NO_SORTING,
    before: Sequence[Line] = (),
) -> tuple[Line, ...]:
    """Return the lines of *memo* in the form of *template*, entries as *sorting* wants them.

    *before*: what this returned of another state of the memo, in the same form and in the
    memo's own order; a heading under which nothing has changed keeps its lines, the same objects.
    """
    lines = _lines(memo, template, sorting, before)
    if not _each_once(lines) or any(map(_is_renamed, walk(before))):
        return _once(_lines(memo, template, sorting, ()))
    return lines


class Lines:
    """The lines of one state of a memo after the other; what did not change is not made anew."""

    def __init__(self) -> None:
        self._form: BriefingTemplate | None = None  # of the latest, in the memo's own order
        self._latest: tuple[Line, ...] = ()

    def of(self, memo: Memo, template: BriefingTemplate, sorting: Sorting) -> tuple[Line, ...]:
        """Return what ``lines_of`` does."""
        form = template if sorting.order is Order.MEMO else None
        before = self._latest if form is not None and form is self._form else ()
        self._form, self._latest = form, lines_of(memo, template, sorting, before)
        return self._latest


def _lines(
    memo: Memo, template: BriefingTemplate, sorting: Sorting, before: Sequence[Line]
) -> tuple[Line, ...]:
    opening = _opening(memo, template)
    first = len(memo.opening)
    known = {(line.path, line.number): line for line in before if line.kind is LineKind.SECTION}
    sections = (
        line
        if (line := known.get(((first + n,), n + 1))) is not None and line.node is section
        else _section(section, (first + n,), n + 1, 1, template, sorting)
        for n, section in enumerate(memo.sections)
    )
    return (*opening, *sections, *_missing(memo, template))


def _opening(memo: Memo, template: BriefingTemplate) -> tuple[Line, ...]:
    wanted = BlockKind.BOTTOM_LINE in template.blocks
    if not memo.opening and not wanted:
        return ()
    below = tuple(_entry(entry, (n,), 0, 1) for n, entry in enumerate(memo.opening))
    if wanted and not _has_bottom_line(memo):
        below = (Line("empty:opening", LineKind.EMPTY, (), depth=1), *below)
    return (Line("opening", LineKind.OPENING, (), count=len(memo.opening), children=below),)


def _has_bottom_line(memo: Memo) -> bool:
    return any(
        isinstance(entry.content, OwnText) and entry.content.kind is OwnKind.BOTTOM_LINE
        for entry in memo.opening
    )


def _section(
    section: Section,
    path: Path,
    number: int,
    depth: int,
    template: BriefingTemplate,
    sorting: Sorting,
) -> Line:
    entries = _entries(section, path, number, depth, sorting)
    first = len(section.entries)
    below = tuple(
        _section(each, (*path, first + n), number, depth + 1, template, sorting)
        for n, each in enumerate(section.sections)
    )
    form = template.section_for(section.key, section.heading) if depth == 1 else None
    if form is not None and form.required and not entries and not below:
        entries = (_empty(section, path, number, depth, form.guidance),)
    count = sum(1 for _ in entries_of(section))
    return Line(
        section.id,
        LineKind.SECTION,
        path,
        section,
        number,
        depth,
        section.heading,
        count=count,
        children=(*entries, *below),
    )


def _empty(section: Section, path: Path, number: int, depth: int, guidance: str) -> Line:
    key = f"empty:{section.id}"
    return Line(key, LineKind.EMPTY, path, section, number, depth + 1, guidance)


def _entries(
    section: Section, path: Path, number: int, depth: int, sorting: Sorting
) -> tuple[Line, ...]:
    placed = sorting.sorted(section.entries)
    return tuple(
        _entry(entry, (*path, at), number, depth + 1, group) for at, entry, group in placed
    )


def _entry(entry: Entry, path: Path, number: int, depth: int, group: str = "") -> Line:
    return Line(entry.id, LineKind.ENTRY, path, entry, number, depth, group=group)


def _missing(memo: Memo, template: BriefingTemplate) -> Iterator[Line]:
    there = {
        form.id
        for section in memo.sections
        if (form := template.section_for(section.key, section.heading))
    }
    for form in template.sections:
        if form.required and form.id not in there:
            yield Line(f"missing:{form.id}", LineKind.MISSING, (), depth=1, words=form.heading)


def _each_once(lines: Sequence[Line]) -> bool:
    keys = [line.key for line in walk(lines)]
    return len(set(keys)) == len(keys)


def _is_renamed(line: Line) -> bool:
    """Tell whether ``_once`` gave *line* another key than what it stands for has."""
    if line.node is None or line.kind not in (LineKind.SECTION, LineKind.ENTRY):
        return False
    return line.key != line.node.id


def _once(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Give each line a key of its own, also in a memo that has the same id twice."""
    seen: dict[str, int] = {}

    def named(line: Line) -> Line:
        n = seen[line.key] = seen.get(line.key, 0) + 1
        children = tuple(map(named, line.children))
        if n == 1 and all(a is b for a, b in zip(children, line.children, strict=True)):
            return line
        return replace(line, key=line.key if n == 1 else f"{line.key}#{n}", children=children)

    return tuple(map(named, lines))


def walk(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield every line in reading order."""
    for line in lines:
        yield line
        yield from walk(line.children)
