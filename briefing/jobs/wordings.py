"""Two wordings of the same passage, word by word: what is kept, removed, added."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\S+")
_LONGEST = 4000  # words; longer passages are shown whole, one after the other


class Change(StrEnum):
    """What became of a word."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that share a fate, parted by single spaces."""

    text: str
    change: Change = Change.KEPT


def compared(before: str, after: str) -> tuple[Words, ...]:
    """Return *before* and *after* as one run of words, removed ones before added ones."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    if len(old) > _LONGEST or len(new) > _LONGEST:
        return (Words(" ".join(old), Change.REMOVED), Words(" ".join(new), Change.ADDED))
    found: list[Words] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, from_, to, new_from, new_to in matcher.get_opcodes():
        if tag == "equal":
            found.append(Words(" ".join(old[from_:to])))
            continue
        if to > from_:
            found.append(Words(" ".join(old[from_:to]), Change.REMOVED))
        if new_to > new_from:
            found.append(Words(" ".join(new[new_from:new_to]), Change.ADDED))
    return tuple(found)
