"""What was typed, changed or taken out on the pages of an export beside its quotations.

Paragraphs are compared in order, however they are spaced and styled; one that
was split, joined or carried elsewhere word for word is no change.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefing.proof.occurrences import EntryText, Line
from briefing.proof.printed_lines import PrintedLine, PrintedPage, squeezed
from briefing.statements.nearest import word_difference

_LARGEST = 4_000_000  # pairs of paragraphs that are compared one by one
_MOST_PAIRS = 100_000  # of paragraphs that are compared word by word
_COMPARED = 20_000  # code points of a paragraph that are compared word by word
_ALIKE = 0.5  # of the words, for one paragraph to be a changed form of another
_DIGITS = "0123456789. \t\u00a0"


@dataclass(frozen=True, slots=True)
class PageChange:
    """A change on the page.

    *kind*: added, changed, removed.  *part*: kind, title, field, heading, text,
    note, contents, header, footer, marking.  *after* and *before* are the
    entries between which it stands, "" at an end.
    """

    kind: str
    part: str
    text: str = ""
    expected: str = ""
    difference: str = ""
    entry: str = ""
    after: str = ""
    before: str = ""


def page_changes(
    page: PrintedPage, lines: Sequence[Line], own: Sequence[EntryText]
) -> tuple[PageChange, ...]:
    """Return how *lines*, as they stand in a file, differ from the *page* that was exported.

    *own* are the entries' own paragraphs, whose changes are told elsewhere.
    """
    body = [line for line in lines if line.part not in ("header", "footer", "contents")]
    furniture = [line for line in lines if line.part in ("header", "footer")]
    return (
        *changed_marking(page, furniture),
        *_furniture(page, furniture),
        *changed_contents(page, [line for line in lines if line.part == "contents"][1:]),
        *changed_lines(page.lines, body, own),
    )


def changed_lines(
    expected: Sequence[PrintedLine], found: Sequence[Line], own: Sequence[EntryText] = ()
) -> Iterator[PageChange]:
    """Yield how the paragraphs *found* differ from those *expected*, *own* as above."""
    return _Comparison(expected, found, own).changes()


def changed_marking(page: PrintedPage, furniture: Sequence[Line]) -> Iterator[PageChange]:
    """Yield a change for each header and footer without the marking as it was."""
    if not page.marking:
        return
    texts = [squeezed(text) for text in page.furniture]
    wanted = squeezed(page.marking)
    for line in furniture:
        text = squeezed(line.text)
        for known in sorted(texts, key=len, reverse=True):
            text = text.replace(known, "", 1)
        if not text.endswith(wanted):
            shown = line.text.replace("\u00a0", " ").strip()
            yield _changed(PageChange("changed", "marking", shown, page.marking))


def _furniture(page: PrintedPage, furniture: Sequence[Line]) -> Iterator[PageChange]:
    """Yield the texts of headers and footers that no page shows any more."""
    shown = [squeezed(line.text) for line in furniture]
    for text in page.furniture:
        if not any(squeezed(text) in one for one in shown):
            yield PageChange("removed", "header", expected=text)


def changed_contents(page: PrintedPage, contents: Sequence[Line]) -> Iterator[PageChange]:
    """Yield the lines of the *contents*, their title left out, that name no heading."""
    headings = {squeezed(line.text) for line in page.lines if line.part == "heading"}
    for line in contents:
        if squeezed(line.text.rstrip(_DIGITS)) not in headings | {""}:
            yield PageChange("added", "contents", line.text)


class _Comparison:
    """Pairs the paragraphs that were exported with those that are there."""

    def __init__(
        self, expected: Sequence[PrintedLine], found: Sequence[Line], own: Sequence[EntryText]
    ) -> None:
        self._expected, self._found = expected, found
        self._keys = [squeezed(line.text) for line in expected]
        self._there = [squeezed(line.text) for line in found]
        self._own: dict[str, list[EntryText]] = defaultdict(list)
        for one in own:
            if one.changed:
                self._own[one.entry].append(one)

    def changes(self) -> Iterator[PageChange]:
        blocks = [block for block in self._blocks() if not self._same_words(*block)]
        gone = Counter(self._keys[i] for olds, _ in blocks for i in olds)
        come = Counter(self._there[j] for _, news in blocks for j in news)
        carried = gone & come
        left = Counter(carried)
        for olds, news in blocks:
            rest = [i for i in olds if not _taken(carried, self._keys[i])]
            new = [j for j in news if not _taken(left, self._there[j])]
            yield from self._block(rest, new)

    def _blocks(self) -> Iterator[tuple[range, range]]:
        """Yield the runs of paragraphs that differ."""
        keys, there = self._keys, self._there
        first = 0
        while first < min(len(keys), len(there)) and keys[first] == there[first]:
            first += 1
        last = 0
        while last < min(len(keys), len(there)) - first and keys[-1 - last] == there[-1 - last]:
            last += 1
        olds, news = range(first, len(keys) - last), range(first, len(there) - last)
        if len(olds) * len(news) > _LARGEST:
            yield olds, news
            return
        middle = (keys[olds.start : olds.stop], there[news.start : news.stop])
        for tag, i1, i2, j1, j2 in SequenceMatcher(None, *middle, autojunk=False).get_opcodes():
            if tag != "equal":
                yield range(first + i1, first + i2), range(first + j1, first + j2)

    def _same_words(self, olds: range, news: range) -> bool:
        """Whether paragraphs were only split or joined."""
        one, two = ("".join(self._keys[i] for i in olds), "".join(self._there[j] for j in news))
        return one == two and bool(one)

    def _block(self, olds: list[int], news: list[int]) -> Iterator[PageChange]:
        pairs = self._pairs(olds, news)
        for j in news:
            old = pairs.get(j)
            if old is not None:
                yield from self._changed(old, j)
            elif self._there[j] and not self._is_copy(j):
                line = self._found[j]
                part = "note" if line.part == "note" else "text"
                yield PageChange("added", part, line.text, entry=line.entry, **self._around(j))
        at = min(news, default=None)
        for i in olds:
            line = self._expected[i]
            if i not in pairs.values() and not line.statements and line.entry not in self._own:
                where = self._around(at) if at is not None else {}
                yield PageChange(
                    "removed", line.part, expected=line.text, entry=line.entry, **where
                )

    def _pairs(self, olds: list[int], news: list[int]) -> dict[int, int]:
        """Return for each changed paragraph that is there the one that it was."""
        pairs: dict[int, int] = {}
        if len(olds) * len(news) > _MOST_PAIRS:  # little is as it was: what was what is moot
            return pairs
        left = list(olds)
        for j in news:
            same = [i for i in left if self._likeness(i, j) >= _ALIKE]
            if not same and len(olds) == len(news):  # a field's value may be replaced whole
                across = olds[news.index(j)]
                same = [across] if across in left and self._is_short(across) else []
            if same:
                best = max(same, key=lambda i: self._likeness(i, j))
                pairs[j] = best
                left.remove(best)
        return pairs

    def _is_short(self, i: int) -> bool:
        return self._expected[i].part in ("field", "title", "kind", "heading")

    def _likeness(self, i: int, j: int) -> float:
        old, new = self._expected[i], self._found[j]
        if (old.part == "note") != (new.part == "note"):
            return 0.0
        if old.entry and old.entry == new.entry:
            return 2.0
        words = (old.text[:_COMPARED].split(), new.text[:_COMPARED].split())
        return SequenceMatcher(None, *words, autojunk=False).ratio()

    def _changed(self, i: int, j: int) -> Iterator[PageChange]:
        old, new = self._expected[i], self._found[j]
        if old.entry in self._own and self._is_told(old, new):
            return
        part = old.part
        yield _changed(
            PageChange("changed", part, new.text, old.text, entry=old.entry, **self._around(j))
        )

    def _is_told(self, old: PrintedLine, new: Line) -> bool:
        """Whether what changed is an own text of the entry, its label and tags left as they are."""
        before, after = squeezed(old.text), squeezed(new.text)
        return any(
            before.replace(squeezed(one.expected), "", 1)
            == after.replace(squeezed(one.text), "", 1)
            for one in self._own[old.entry]
        )

    def _is_copy(self, j: int) -> bool:
        """Whether the paragraph is a statement's that is told as doubled or moved."""
        return bool(self._found[j].statements) and self._there[j] in self._keys

    def _around(self, j: int) -> dict[str, str]:
        before = next((one.entry for one in reversed(self._found[:j]) if one.entry), "")
        after = next((one.entry for one in self._found[j + 1 :] if one.entry), "")
        return {"after": before, "before": after}


def _taken(counts: Counter[str], key: str) -> bool:
    if counts[key] <= 0:
        return False
    counts[key] -= 1
    return True


def _changed(change: PageChange) -> PageChange:
    text, expected = change.text[:_COMPARED], change.expected[:_COMPARED]
    return PageChange(
        change.kind,
        change.part,
        change.text,
        change.expected,
        word_difference(text, expected),
        change.entry,
        change.after,
        change.before,
    )
