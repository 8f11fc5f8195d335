"""A memo of any length out of the sample articles, as plain facts that every program can set.

Each statement and each note is different (it carries its own number), so that
nobody gains by setting the same paragraph twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle, islice

from briefing.files import seeds_folder

TITLE = "Calls of the two presidents: what was said, and by whom"

_SENTENCE = re.compile(r"[A-Z“][^.!?]{60,400}[.!?]”?(?=\s|$)")
_SPEAKERS = ("Putin", "Biden", "Ushakov", "Psaki", "Sullivan", "Peskov", "Lavrov", "Blinken")
_OUTLETS = ("Meduza", "TASS", "Reuters", "RFE/RL", "Kyiv Post", "BBC News", "AP", "Interfax")


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the list of sources."""

    outlet: str
    title: str
    url: str
    day: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation, who says it, and what its note says."""

    number: int
    speaker: str
    words: str
    source: Source
    place: str  # "para. 8"


@dataclass(frozen=True, slots=True)
class LongMemo:
    """Headings with their statements, and every source."""

    sections: tuple[tuple[str, tuple[Statement, ...]], ...]
    sources: tuple[Source, ...]

    def statements(self) -> Iterator[Statement]:
        """Yield the statements in order."""
        for _, statements in self.sections:
            yield from statements


def long_memo(statements: int, headings: int = 150, sources: int = 200) -> LongMemo:
    """Return a memo with that many *statements*, spread evenly over its headings."""
    listed = tuple(_source(number) for number in range(1, sources + 1))
    made = [
        Statement(number, speaker, f"No. {number}: {words}", source, f"para. {number % 40 + 1}")
        for number, speaker, words, source in zip(
            range(1, statements + 1),
            cycle(_SPEAKERS),
            cycle(_sentences()),
            cycle(listed),
            strict=False,
        )
    ]
    rest = iter(made)
    share = -(-statements // headings)
    sections = tuple(
        (f"Heading {number}: Ukraine and the guarantees", tuple(islice(rest, share)))
        for number in range(1, headings + 1)
    )
    return LongMemo(sections, listed)


def _source(number: int) -> Source:
    outlet = _OUTLETS[number % len(_OUTLETS)]
    return Source(
        outlet=outlet,
        title=f"Report {number} on the talks between Moscow and Washington",
        url=f"https://news.example/{number}/talks-between-moscow-and-washington",
        day=f"{number % 28 + 1} December 2021",
    )


def _sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(seeds_folder().glob("0*.txt"))]
    found = [
        m.group() for text in texts for line in text.splitlines() for m in _SENTENCE.finditer(line)
    ]
    # The bundled fonts, and those of the peers, hold Latin text for certain.
    return [sentence for sentence in found if all(ord(c) < 0x2100 for c in sentence)]
