"""The pages of a memo as they will be exported, and where each entry stands on them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.articles.values import Article
from briefing.composing import compose
from briefing.document import Document, NoteMark, NoteReference, Paragraph, Quotation, Table
from briefing.document.inlines import plain_text
from briefing.jobs.editions import shown_of
from briefing.jobs.exporting import Order
from briefing.memos.values import Cited, Memo
from briefing.proof.pages import Area, PageWords, PrintedPages
from briefing.rendering import renderer_for
from briefing.templates.values import BriefingTemplate

_SHORTEST = 12  # letters by which a part of a paragraph is known


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A memo on pages: the PDF, and the document that it prints."""

    data: bytes
    document: Document


def lay_out(
    memo: Memo, articles: Mapping[str, Article], template: BriefingTemplate, order: Order
) -> LaidOut:
    """Return *memo* as the PDF that an export would write, but for what is attached to it.

    Unlike an export it refuses no draft and no quotation that lost its place:
    a memo in the making is looked at too.  Raises ``RenderError``.
    """
    earlier = shown_of(order.earlier, memo, memo, template)
    document = compose(memo, articles, template, order.day, version=order.version, earlier=earlier)
    return LaidOut(renderer_for(".pdf")(document, template.sheet), document)


def places_of_entries(
    pages: PrintedPages, document: Document, memo: Memo
) -> dict[str, tuple[Area, ...]]:
    """Return where each entry of *memo* stands on *pages*, line by line in order of reading.

    Quotations are found by the marks in the page's content, own text and
    paraphrases by their letters.  An entry that is not printed is left out.
    """
    found: dict[str, list[Area]] = {}
    _find_statements(pages, document, memo, found)
    _Seeker(pages).find([p for p in _paragraphs(document) if p.entry and not _statements(p)], found)
    return {entry: tuple(areas) for entry, areas in found.items()}


def _find_statements(
    pages: PrintedPages, document: Document, memo: Memo, found: dict[str, list[Area]]
) -> None:
    printed: dict[str, list[str]] = {}
    for paragraph in _paragraphs(document):
        for statement in _statements(paragraph):
            if paragraph.entry:
                printed.setdefault(statement, []).append(paragraph.entry)
    owners = {
        statement.id: entry.id
        for entry in memo.entries()
        if isinstance(entry.content, Cited)
        for statement in entry.content.statements
    }
    turns: dict[str, int] = {}
    for run in pages.shown():
        turn = turns[run.statement] = turns.get(run.statement, -1) + int(run.begins)
        entries = printed.get(run.statement, [])
        entry = entries[turn] if 0 <= turn < len(entries) else owners.get(run.statement, "")
        if entry:
            found.setdefault(entry, []).append(run.area)


def _paragraphs(document: Document) -> Iterator[Paragraph]:
    for block in document.blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Table):
            for row in block.rows:
                for cell in row:
                    yield from cell.paragraphs


def _statements(paragraph: Paragraph) -> list[str]:
    return [one.statement for one in paragraph.content if isinstance(one, Quotation)]


class _Seeker:
    """Finds paragraphs in the order in which they are printed, so that repeats stay apart."""

    def __init__(self, pages: PrintedPages) -> None:
        self._pages = pages
        self._read: dict[int, PageWords] = {}
        self._page = self._at = 0

    def find(self, paragraphs: Sequence[Paragraph], found: dict[str, list[Area]]) -> None:
        """Add the areas of *paragraphs* to those *found* of their entries."""
        for paragraph in paragraphs:
            for letters in dict.fromkeys((_letters(paragraph, marked=True), _letters(paragraph))):
                if letters and (areas := self._whole(letters) or self._parted(letters)):
                    # what is printed of an entry stands before the note that cites it
                    found[paragraph.entry] = [*areas, *found.get(paragraph.entry, [])]
                    break

    def _whole(self, letters: str) -> tuple[Area, ...]:
        for page in range(self._page, len(self._pages.sizes)):
            at = self._words(page).letters.find(letters, self._start(page))
            if at >= 0:
                return self._take(page, at, at + len(letters))
        return ()

    def _parted(self, letters: str) -> tuple[Area, ...]:
        """Return the areas of a paragraph that begins on one page and ends on a later one."""
        for page in range(self._page, len(self._pages.sizes) - 1):
            here = self._words(page).letters
            at = here.find(letters[:_SHORTEST], self._start(page))
            while at >= 0:
                if parts := self._parts(page, at, letters):
                    return tuple(area for part in parts for area in self._take(*part))
                at = here.find(letters[:_SHORTEST], at + 1)
        return ()

    def _parts(self, page: int, at: int, letters: str) -> list[tuple[int, int, int]]:
        """Return page, start and end of each part of *letters*; none if one is missing."""
        parts: list[tuple[int, int, int]] = []
        while True:
            length = _same(self._words(page).letters, at, letters)
            parts.append((page, at, at + length))
            letters, page = letters[length:], page + 1
            if not letters:
                return parts
            if page >= len(self._pages.sizes):
                return []
            at = self._words(page).letters.find(letters[:_SHORTEST])
            if at < 0:
                return []

    def _take(self, page: int, start: int, end: int) -> tuple[Area, ...]:
        self._page, self._at = page, end
        numbers = self._words(page).numbers
        return self._pages.lines(page, numbers[start], numbers[end - 1] + 1)

    def _start(self, page: int) -> int:
        return self._at if page == self._page else 0

    def _words(self, page: int) -> PageWords:
        if page not in self._read:
            self._read[page] = self._pages.words(page)
        return self._read[page]


def _letters(paragraph: Paragraph, *, marked: bool = False) -> str:
    """Return the letters and digits of *paragraph*; *marked*: with the numbers of its notes."""
    words: list[str] = []
    for inline in paragraph.content:
        match inline:
            case NoteMark(number=number) if marked:
                words.append(str(number))
            case NoteReference(numbers=numbers, raised=True) if marked:
                words.extend(map(str, numbers))
            case _:
                words.append(plain_text((inline,)))
    return "".join(filter(str.isalnum, "".join(words)))


def _same(text: str, at: int, letters: str) -> int:
    length = 0
    for one, other in zip(letters, text[at : at + len(letters)], strict=False):
        if one != other:
            break
        length += 1
    return length
