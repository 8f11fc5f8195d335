"""The nouns of the library: an article, its source, and what is known of its date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import StrEnum

from briefing.telling import Worded

Span = tuple[int, int]  # code points in ``Article.text``: start inclusive, end exclusive


class SourceKind(StrEnum):
    """What kind of source an article is."""

    NEWS = "news"
    AGENCY = "agency"
    OFFICIAL = "official"
    POST = "post"
    TRANSCRIPT = "transcript"
    BROADCAST = "broadcast"
    REPORT = "report"
    INTERVIEW = "interview"


_MOMENT = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d))?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?)?)?"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time with just what is known of it.

    Year, month or day alone; a day with its minute; the minute with or without
    a zone (*offset* in minutes east of UTC).
    """

    year: int
    month: int = 0
    day: int = 0
    clock: time | None = None
    offset: int | None = None

    @classmethod
    def parse(cls, text: str) -> Moment:
        """Return the moment written in ISO 8601 (``2021``, ``2021-12-31T04:08+03:00``).

        Raises ``ValueError`` if *text* is no date, or one that no calendar has.
        """
        found = _MOMENT.fullmatch(text.strip())
        if not found:
            raise ValueError(
                Worded("%1 is no date; write 2021-12-31 or 2021-12-31T04:08+03:00", repr(text))
            )
        year, month, day, hour, minute, second, zone = found.groups()
        date(int(year), int(month or 1), int(day or 1))
        clock = time(int(hour), int(minute), int(second or 0)) if hour else None
        return cls(int(year), int(month or 0), int(day or 0), clock, _offset(zone))

    def iso(self) -> str:
        """Return the moment in ISO 8601, no more precise than it is known."""
        text = "-".join(
            [f"{self.year:04d}", *(f"{part:02d}" for part in (self.month, self.day) if part)]
        )
        if self.clock is None:
            return text
        form = "%H:%M:%S" if self.clock.second else "%H:%M"
        return f"{text}T{self.clock.strftime(form)}{_zone(self.offset)}"

    def __str__(self) -> str:
        return self.iso()

    @property
    def date(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def instant(self) -> datetime | None:
        """The instant in UTC, where day, minute and zone are known."""
        if self.date is None or self.clock is None or self.offset is None:
            return None
        zone = timezone(timedelta(minutes=self.offset))
        return datetime.combine(self.date, self.clock, zone).astimezone(UTC)


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone in ("Z", "UTC"):
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[-2:])
    if minutes >= 24 * 60:
        raise ValueError(Worded("%1 is no offset from UTC", repr(zone)))
    return -minutes if zone[0] == "-" else minutes


def _zone(offset: int | None) -> str:
    if offset is None:
        return ""
    if offset == 0:
        return "Z"
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a detail was found and how sure it is: *sureness* from 0 to 1."""

    field: str
    where: str
    sureness: float


@dataclass(frozen=True, slots=True)
class Source:
    """Where an article comes from, as far as it is known; "" and None mean not known.

    *guessed* names the fields that are guesses until the analyst confirms them.
    *accessed* is only ever given, never read from a clock by the core.
    """

    title: str = ""
    outlet: str = ""
    credit: str = ""
    author: str = ""
    translator: str = ""
    url: str = ""
    published: Moment | None = None
    accessed: Moment | None = None
    information_date: Moment | None = None
    language: str = ""
    kind: SourceKind = SourceKind.NEWS
    ownership: str = ""
    origin: str = ""
    descriptor: str = ""
    reliability: str = "F"
    handle: str = ""  # of a post
    office: str = ""  # that issued an official text
    guessed: frozenset[str] = frozenset()
    findings: tuple[Finding, ...] = ()


class ParagraphKind(StrEnum):
    """What a paragraph of the stored text is."""

    BODY = "body"
    FRONT = "front"  # standfirst, byline, dateline: what stands before the story
    HEADING = "heading"
    QUOTATION = "quotation"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    TABLE = "table"


_NOT_COUNTED = frozenset({ParagraphKind.FRONT, ParagraphKind.HEADING, ParagraphKind.CAPTION})


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article: ``text[start:end]``."""

    start: int
    end: int
    kind: ParagraphKind = ParagraphKind.BODY


@dataclass(frozen=True, slots=True)
class Article:
    """One captured article.  ``text`` never changes; corrections touch the source only.

    *id* is the SHA-256 (hex) of the original bytes.  *pages* are the spans of a
    PDF's pages.  *left_out* are sorted, disjoint spans that sentences, search
    and suggestions skip.  *warnings* are sentences for the user about what the
    reader could not make out.
    """

    id: str
    source: Source
    text: str
    passages: tuple[Passage, ...] = ()
    pages: tuple[Span, ...] = ()
    left_out: tuple[Span, ...] = ()
    media_type: str = "text/plain"
    warnings: tuple[str, ...] = ()

    def is_left_out(self, start: int, end: int) -> bool:
        """Tell whether any of ``text[start:end]`` is left out."""
        return any(a < end and start < b for a, b in self.left_out)

    def story_passages(self) -> tuple[Passage, ...]:
        """Return the passages that are not wholly left out, in order."""
        return tuple(
            p
            for p in self.passages
            if not any(a <= p.start and p.end <= b for a, b in self.left_out)
        )

    def story_paragraph(self, position: int) -> int:
        """Return the number, from 1, of the story paragraph at *position*; 0 for none.

        Headings, captions and what stands before the story are not counted.
        """
        for number, passage in enumerate(self.numbered_paragraphs(), start=1):
            if passage.start <= position < passage.end:
                return number
        return 0

    def numbered_paragraphs(self) -> tuple[Passage, ...]:
        """Return the paragraphs that a reader counts, in order: number 1 first."""
        return tuple(p for p in self.story_passages() if p.kind not in _NOT_COUNTED)

    def page(self, position: int) -> int:
        """Return the number, from 1, of the page at *position*; 0 where there are no pages."""
        for number, (start, end) in enumerate(self.pages, start=1):
            if start <= position < end:
                return number
        return 0
