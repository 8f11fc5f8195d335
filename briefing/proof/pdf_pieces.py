"""What draws a statement in a PDF, put into the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_SOFT_HYPHEN = "\u00ad"
Line = tuple[int, float]  # a page's number and the height on it


@dataclass(slots=True)
class Piece:
    """What one marked content of a statement draws: texts by line, in the order drawn.

    *of*, if not 0, is how many such contents draw the statement.  *backwards*,
    the last is drawn first.  Where *behind_space*, the line before ended at one.
    """

    of: int = 0
    backwards: bool = False
    behind_space: bool = False
    lines: list[tuple[Line, list[str]]] = field(default_factory=list[tuple[Line, list[str]]])

    def add(self, line: Line, texts: list[str]) -> None:
        """Add *texts*, drawn on *line*."""
        if self.lines and self.lines[-1][0] == line:
            self.lines[-1][1].extend(texts)
        else:
            self.lines.append((line, texts))

    def read(self) -> Iterator[tuple[Line, str]]:
        """Yield the words of each line as they are read."""
        for number, (line, texts) in enumerate(self.lines):
            space = " " if self.behind_space and not number else ""
            yield line, space + "".join(reversed(texts) if self.backwards else texts)


@dataclass(slots=True)
class Place:
    """One printing of a statement: what draws its words, and the number of its note or 0."""

    statement: str
    note: int
    pieces: list[Piece] = field(default_factory=list[Piece])

    def text(self) -> str:
        """Return the words; a soft hyphen is one of ours only where it ends a line.

        U+FFFD at their end tells that something is wanting which drew a part of a letter.
        """
        drawn = [line for piece in self.pieces for line in piece.read() if line[1]]
        parts: list[str] = []
        for index, (line, text) in enumerate(drawn):
            ends = index + 1 < len(drawn) and drawn[index + 1][0] != line
            shown = text[:-1] if ends and text.endswith(_SOFT_HYPHEN) else text
            parts.append(shown.replace(_SOFT_HYPHEN, "-"))
        return "".join(parts) + ("" if self._is_whole() else "\ufffd")

    def _is_whole(self) -> bool:
        counted = [piece for piece in self.pieces if piece.of]
        return all(piece.lines and piece.of == len(self.pieces) for piece in counted)
