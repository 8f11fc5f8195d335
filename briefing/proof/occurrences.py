"""What stands on the pages of an export, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Occurrence:
    """The words of *statement* as they stand at one place.

    *place* counts occurrences in order of reading, from 0.  *with_note* is
    False where its note mark or the note itself is gone.
    """

    statement: str
    text: str
    place: int
    with_note: bool = True
