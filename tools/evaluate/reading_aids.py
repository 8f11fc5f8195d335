"""The scores of sentences, quotations, speakers, similar statements and headings."""

from __future__ import annotations

from pathlib import Path

from tools.evaluate import Scores, elsewhere, sentences, speakers


def score(gold: Path | None) -> Scores:
    """Return all scores of the reading aids; without *gold* those on ``tests/data`` alone."""
    return {**sentences.score(gold), **speakers.score(gold), **elsewhere.score(gold)}
