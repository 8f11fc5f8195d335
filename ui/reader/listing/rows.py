"""The statements of articles as rows of a list: made, found by words, put in order.  No Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefing.articles.values import Article
from briefing.statements.attribution import Attributed
from briefing.statements.values import StatementKind
from ui.reader.marks import Mark

Key = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """``text[start:end]`` of *article*, as the text attributes it.

    *paragraph* is the one that a reader counts, from 1, 0 for none; *number* that
    of the heading under which it stands in the memo, from 1, 0 for none.
    """

    article: str
    start: int
    end: int
    words: str
    speaker: str
    kind: StatementKind
    outlet: str = ""
    paragraph: int = 0
    number: int = 0

    @property
    def key(self) -> Key:
        """What tells it from every other."""
        return self.article, self.start, self.end


def rows_of(article: Article, statements: Iterable[Attributed], outlet: str) -> tuple[Row, ...]:
    """Return the *statements* of *article*, in the order of its text."""
    counted = article.numbered_paragraphs()
    starts = [passage.start for passage in counted]

    def paragraph(position: int) -> int:
        at = bisect_right(starts, position)
        return at if at and position < counted[at - 1].end else 0

    return tuple(
        Row(
            article.id,
            each.start,
            each.end,
            " ".join(article.text[each.start : each.end].split()),
            each.speaker,
            each.kind,
            outlet,
            paragraph(each.start),
        )
        for each in statements
    )


def marked(rows: Iterable[Row], marks: Sequence[Mark]) -> tuple[Row, ...]:
    """Return *rows* of one article, those that a mark touches with the number of its heading."""
    if not marks:
        return tuple(rows)
    return tuple(replace(row, number=_number(row, marks)) for row in rows)


def _number(row: Row, marks: Sequence[Mark]) -> int:
    touching = (each for each in marks if each.start < row.end and row.start < each.end)
    first = next(touching, None)
    return first.number if first else 0


def found(rows: Iterable[Row], typed: str) -> list[Row]:
    """Return those of *rows* whose words, speaker or outlet hold every word that was *typed*."""
    wanted = typed.casefold().split()
    return [row for row in rows if all(word in _told(row) for word in wanted)]


def _told(row: Row) -> str:
    return f"{row.words}\n{row.speaker}\n{row.outlet}".casefold()


def by_speaker(rows: Iterable[Row]) -> list[Row]:
    """Return *rows* by the names of their speakers, those without a name last; else as given."""
    return sorted(rows, key=lambda row: (not row.speaker, row.speaker.casefold()))
