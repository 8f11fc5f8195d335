"""A line of scraped text under judgement, and the roles that it may get."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.articles.lines import ends_sentence, lines, word_count


class LineRole(StrEnum):
    """What a line of an article is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    SUBHEADING = "subheading"
    BYLINE = "byline"
    DATELINE = "dateline"
    STORY = "story"
    RELATED_LINK = "related-link"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(slots=True)
class MeasuredLine:
    """A line with what is counted of it; *below_gap* tells of an empty line above it."""

    start: int
    end: int
    text: str
    words: int
    ends: bool
    below_gap: bool
    role: LineRole | None = None

    @property
    def is_prose(self) -> bool:
        """Whether this can only be running text."""
        return (self.words >= 12 and self.ends) or self.words >= 30

    @property
    def is_teaser(self) -> bool:
        """Whether this reads as the headline of another story."""
        return 5 <= self.words <= 20 and not self.ends


def measured(text: str) -> list[MeasuredLine]:
    """Return the lines of *text* that hold anything, in order."""
    found: list[MeasuredLine] = []
    before = 0
    for start, end in lines(text):
        piece = text[start:end]
        gap = text.count("\n", before, start) > 1
        found.append(MeasuredLine(start, end, piece, word_count(piece), ends_sentence(piece), gap))
        before = end
    return found
