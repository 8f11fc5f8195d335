"""How well quotations and speakers are found."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

from briefing.statements.attribution import Attributed, attributed_statements, quotations
from briefing.statements.sentences import sentences
from tools.evaluate import Scores
from tools.evaluate.labelled import read_json, seed_texts, seeds_gold
from tools.evaluate.polnear import polnear_scores


def statements_of(text: str) -> tuple[Attributed, ...]:
    """Return the attributed statements of *text*."""
    return attributed_statements(text, sentences(text))


def quotations_found() -> tuple[int, int]:
    """Return how many labelled quotations of the sample articles are found, and how many others."""
    found = others = 0
    for key, document in seeds_gold()["documents"].items():
        wanted = {(q["start"], q["end"]) for q in document["quotes"]}
        marked = {(q.start, q.end) for q in quotations(seed_texts()[key]) if q.closed}
        found += len(wanted & marked)
        others += len(marked - wanted)
    return found, others


def speakers_and_kinds() -> tuple[float, float]:
    """Return the share of labelled statements with the right speaker, and of found the kind."""
    labels = seeds_gold()
    stated = {key: statements_of(text) for key, text in seed_texts().items()}
    count: Counter[str] = Counter()
    for label in labels["statements"]:
        found = _nearest(label, stated[label["doc"]], labels["aliases"])
        count["labelled"] += 1
        if found is not None:
            count["found"] += 1
            count["speaker"] += _plain(found.speaker) in _names(label["speaker"], labels["aliases"])
            count["kind"] += found.kind == label["kind"]
    return count["speaker"] / count["labelled"], count["kind"] / count["found"]


def _nearest(
    label: dict[str, Any], stated: tuple[Attributed, ...], aliases: dict[str, list[str]]
) -> Attributed | None:
    """Return the statement that overlaps a label most; of equals, one with the right speaker."""
    shared = [(min(one.end, label["end"]) - max(one.start, label["start"]), one) for one in stated]
    most = max((size for size, _ in shared), default=0)
    if most <= 0:
        return None
    equal = [one for size, one in shared if size == most]
    names = _names(label["speaker"], aliases)
    return next((one for one in equal if _plain(one.speaker) in names), equal[0])


def _names(speaker: str | None, aliases: dict[str, list[str]]) -> set[str]:
    return {_plain(name) for name in [speaker or "", *aliases.get(speaker or "", [])]}


def _plain(name: str) -> str:
    return re.sub(r"^the ", "", name.lower()).strip()


def score(gold: Path | None) -> Scores:
    """Return the scores of quotations and speakers."""
    found, others = quotations_found()
    speaker, kind = speakers_and_kinds()
    scores: Scores = {
        "quotations: sample articles, found of 83": (found, 83),
        "quotations: sample articles, precision": (found / (found + others), 1.0),
        "speakers: sample articles, right": (speaker, 0.89),
        "speakers: sample articles, kind right": (kind, 0.95),
    }
    if gold is not None:
        documents = read_json(gold / "attribution" / "polnear_dev.json")
        scores.update(polnear_scores(documents, statements_of))
    return scores
