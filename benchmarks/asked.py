"""What a run was asked for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Asked:
    """*out* takes what is written, *build* keeps what is dear to make; *gold* may be absent."""

    out: Path = Path("out")
    build: Path = Path("build")
    gold: Path | None = None  # labelled data, whose saved news pages are then read
