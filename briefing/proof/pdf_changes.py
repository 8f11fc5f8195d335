"""What was typed, changed or taken out on the pages of a PDF beside its quotations.

A PDF has no paragraphs of its own: its structure may part one or join several,
and draws letters from the right in the order of the page.  So lines are paired
first with those that hold the same characters, however they are parted; what is
left over was changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.document.direction import holds_letters_from_right
from briefing.proof.changes import PageChange, changed_contents, changed_lines
from briefing.proof.occurrences import Line
from briefing.proof.printed_lines import PrintedLine, PrintedPage, squeezed

_LONGEST = 4_000  # characters of a line that is sought in parts
_MOST_PARTS = 12
_MOST_PAIRS = 1_000_000
_NUMBERING = 16  # letters of "Page 1 of 1", in whatever language


def changes_in_pdf(page: PrintedPage, lines: Sequence[Line]) -> tuple[PageChange, ...]:
    """Return how *lines*, as they stand in a PDF, differ from the *page* that was exported."""
    furniture = [line for line in lines if line.part == "header"]
    lines = [line for line in lines if line.part != "header"]
    contents = [line for line in lines if line.part == "contents"]
    body = _without_title(page, lines) if contents else list(lines)
    expected, found = _left_over(page.lines, body)
    return (
        *_added_furniture(page, furniture),
        *changed_contents(page, contents),
        *changed_lines(expected, found),
    )


def _added_furniture(page: PrintedPage, furniture: Sequence[Line]) -> Iterator[PageChange]:
    """Yield the furniture of each page that holds more letters than it ought to.

    What pages say of their number is in no list; that of most pages counts, and
    on a page alone a few words more are nothing to tell.
    """
    letters = [_letters(line.text) for line in furniture]
    known = sum(map(_letters, (*page.furniture, page.marking, page.marking)), Counter[str]())
    usual = Counter(frozenset(one.items()) for one in letters[1:]).most_common(1)
    opening = _letters(page.furniture[0]) if page.furniture else Counter[str]()
    for index, one in enumerate(letters):
        one = one - _repeated_heads(page, furniture[index].text)
        if not usual:
            added = (one - known).total() > _NUMBERING
        else:
            common = Counter(dict(usual[0][0]))
            added = bool(one - (common if index else common + opening))
        if added:
            yield PageChange("added", "header", furniture[index].text.strip())


def _repeated_heads(page: PrintedPage, furniture: str) -> Counter[str]:
    """Return the letters of the cells of tables that *furniture* says again: a head goes on."""
    shown = squeezed(furniture)
    cells = {line.text for line in page.lines if line.column and squeezed(line.text) in shown}
    return sum(map(_letters, cells), Counter[str]())


def _letters(text: str) -> Counter[str]:
    return Counter(char for char in text if char.isalpha())


def _without_title(page: PrintedPage, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the body; the title of the contents stands before them."""
    first = next(index for index, line in enumerate(lines) if line.part == "contents")
    known = {squeezed(line.text) for line in page.lines}
    title = first - 1 if first and squeezed(lines[first - 1].text) not in known else -1
    return [line for index, line in enumerate(lines) if line.part != "contents" and index != title]


def _left_over(
    expected: Sequence[PrintedLine], found: Sequence[Line]
) -> tuple[list[PrintedLine], list[Line]]:
    """Return the lines of either side that the other does not hold, whole or in parts."""
    wanted = Counter(squeezed(line.text) for line in expected)
    there = Counter(squeezed(line.text) for line in found)
    same = wanted & there
    wanted, there = wanted - same, there - same
    if len(wanted) * len(there) > _MOST_PAIRS:  # another document, or nearly
        return list(expected), list(found)
    for wholes, parts in ((wanted, there), (there, wanted)):
        for whole in list(wholes.elements()):
            if (tiles := _tiles(whole, parts)) is not None:
                wholes[whole] -= 1
                parts.subtract(tiles)
    _match_from_right(wanted, there)
    return (
        [expected[index] for index in _left([line.text for line in expected], wanted)],
        [found[index] for index in _left([line.text for line in found], there)],
    )


def _tiles(whole: str, parts: Counter[str]) -> list[str] | None:
    """Return those of *parts* that make up *whole* one behind the other, or ``None``."""
    if not whole or len(whole) > _LONGEST:
        return None
    near = [part for part, count in parts.items() if part and count > 0 and part in whole]
    waiting: list[tuple[int, list[str]]] = [(0, [])]
    seen: set[int] = set()
    while waiting:
        at, taken = waiting.pop()
        if at == len(whole):
            return taken
        if at in seen or len(taken) >= _MOST_PARTS:
            continue
        seen.add(at)
        waiting += [
            (at + len(part), [*taken, part])
            for part in near
            if whole.startswith(part, at) and taken.count(part) < parts[part]
        ]
    return None


def _match_from_right(wanted: Counter[str], there: Counter[str]) -> None:
    """Take out the lines with letters from the right, if the same characters stand there.

    Their order on the page is not that of reading.
    """
    sides = [
        [key for key in counter.elements() if holds_letters_from_right(key)]
        for counter in (wanted, there)
    ]
    first, second = (Counter("".join(keys)) for keys in sides)
    if first == second:
        for counter, keys in zip((wanted, there), sides, strict=True):
            counter.subtract(keys)


def _left(texts: Sequence[str], left: Counter[str]) -> Iterator[int]:
    """Yield the numbers of those of *texts* that are still *left*."""
    rest = Counter(left)
    for index, text in enumerate(texts):
        key = squeezed(text)
        if rest[key] > 0:
            rest[key] -= 1
            yield index
