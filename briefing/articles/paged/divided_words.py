"""Words that a line end divides: put together, or kept with their hyphen.

The hyphen on the page may belong to the word or not, and nothing there tells.
The rest of the document may: it is asked first.  What it cannot tell is put
together and named, so that the analyst looks before quoting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from briefing.telling import Worded

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LAST = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*$")
_FIRST = re.compile(r"[^\W\d_]+")
# English words that keep a hyphen before most others.
_KEEPING = frozenset(
    {"self", "ex", "non", "vice", "pro", "anti", "well", "so", "co", "all", "half", "cross", "long"}
    | {"short", "high", "low", "far", "near", "mid", "one", "two", "three", "four", "five", "ten"}
)


@dataclass(slots=True)
class DividedWords:
    """What a document shows of its words; ``unsure`` fills as words are put together."""

    words: frozenset[str]
    unsure: list[str] = field(default_factory=list[str])

    @classmethod
    def of(cls, lines: Iterable[str]) -> DividedWords:
        """Return the words of *lines* but for the first and last of each, which may be parts."""
        return cls(frozenset(w.lower() for line in lines for w in _WORD.findall(line)[1:-1]))

    def joined(self, before: str, after: str) -> str:
        """Return *before* and *after* in one, with or without the hyphen between them."""
        left, right = _LAST.search(before), _FIRST.match(after)
        if not left or not right or right[0][0].isupper():
            return f"{before}-{after}"
        whole, hyphened = (left[0] + right[0]).lower(), f"{left[0]}-{right[0]}".lower()
        if whole in self.words:
            return before + after
        if hyphened in self.words or left[0].lower() in _KEEPING or "-" in left[0]:
            return f"{before}-{after}"
        self.unsure.append(f"{left[0]}|{right[0]}")
        return before + after

    def warning(self) -> str:
        """Return the sentence that names what was put together unsurely; "" for nothing."""
        if not self.unsure:
            return ""
        named = ", ".join(dict.fromkeys(self.unsure[:12]))
        more = Worded(" and %1 more", len(self.unsure) - 12) if len(self.unsure) > 12 else ""
        return Worded(
            "Words divided at line ends were put together; check before quoting: %1%2.", named, more
        )
