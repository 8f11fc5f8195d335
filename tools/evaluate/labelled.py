"""The labelled data that lies in the project: the five sample articles, and the golden rules."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[2]
DATA = PROJECT / "tests" / "data"


def read_json(path: Path) -> Any:
    """Return what *path* holds."""
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def seeds_gold() -> dict[str, Any]:
    """Return the labels of the sample articles: sentences, quotations, statements, groups."""
    return read_json(DATA / "seeds_gold.json")


@cache
def seed_texts() -> dict[str, str]:
    """Return the sample articles by the short names that their labels use."""
    return {
        key: (PROJECT / "seeds" / document["file"]).read_bytes().decode("utf-8")
        for key, document in seeds_gold()["documents"].items()
    }


def golden_rules() -> list[dict[str, Any]]:
    """Return the golden rules of sentence splitting (pySBD, MIT): text and its sentences."""
    return read_json(DATA / "golden_rules_en.json")


def f1(right: int, wrong: int, missed: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (2 * right + wrong + missed) if right else 0.0
