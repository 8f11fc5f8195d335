"""The values that pass between the steps of attribution."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

Span = tuple[int, int]


class Form(Enum):
    """How a cue stands to its source."""

    SUBJECT_FIRST = auto()  # Peskov said
    VERB_FIRST = auto()  # said Peskov
    JOINED = auto()  # … and added
    RELATIVE = auto()  # a readout, which stated
    PARTICIPLE = auto()  # …, noting that
    ACCORDING = auto()  # according to Peskov
    IMPERSONAL = auto()  # it is reported that
    HEARSAY = auto()  # reportedly
    LABEL = auto()  # PESKOV: …
    SIGNED = auto()  # “…” — Peskov


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue; *start*, *end* and *source* are code points of the text."""

    start: int
    end: int
    verb: str
    form: Form
    source: Span | None = None
    strong: bool = True
    closing: bool = False  # nothing quoted follows, and little else
