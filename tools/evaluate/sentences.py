"""How well sentences are cut."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from briefing.statements.sentences import sentences
from tools.evaluate import Scores
from tools.evaluate.labelled import f1, golden_rules, read_json, seed_texts, seeds_gold

Span = tuple[int, int]


def spans_of(text: str) -> list[Span]:
    """Return the sentences of *text* as spans."""
    return [(sentence.start, sentence.end) for sentence in sentences(text)]


def boundary_f1(documents: Iterable[tuple[str, Iterable[Span]]]) -> float:
    """Return the F1 of sentence ends inside lines; ends of lines are no achievement."""
    right = wrong = missed = 0
    for text, labelled in documents:
        line_ends = {at for at, sign in enumerate(text + "\n") if sign == "\n"}
        found = {end for _, end in spans_of(text)} - line_ends
        wanted = {end for _, end in labelled} - line_ends
        right += len(found & wanted)
        wrong += len(found - wanted)
        missed += len(wanted - found)
    return f1(right, wrong, missed)


def unfaithful(text: str) -> int:
    """Return how many sentences of *text* overlap, are blank or have blank edges."""
    last, bad = 0, 0
    for start, end in spans_of(text):
        piece = text[start:end]
        bad += not (last <= start < end) or piece != piece.strip()
        last = end
    return bad


def seeds_boundary_f1() -> float:
    """Return the boundary F1 on the sample articles."""
    return boundary_f1(
        (seed_texts()[key], [(s["start"], s["end"]) for s in document["sentences"]])
        for key, document in seeds_gold()["documents"].items()
    )


def golden_rules_kept() -> int:
    """Return how many of the golden rules hold."""
    return sum(
        [rule["text"][a:b] for a, b in spans_of(rule["text"])] == rule["gold"]
        for rule in golden_rules()
    )


def score(gold: Path | None) -> Scores:
    """Return the scores of sentences."""
    texts = list(seed_texts().values())
    scores: Scores = {
        "sentences: sample articles, boundary F1": (seeds_boundary_f1(), 0.985),
        "sentences: golden rules of 48": (golden_rules_kept(), 36),
    }
    if gold is not None:
        documents = list(read_json(gold / "segment" / "gum_dev.json").values())
        texts += [document["text"] for document in documents]
        for genre in sorted({document["genre"] for document in documents}):
            own = [(d["text"], map(tuple, d["spans"])) for d in documents if d["genre"] == genre]
            scores[f"sentences: GUM {genre}, boundary F1"] = (boundary_f1(own), 0.95)
    faithful = 1 - sum(map(unfaithful, texts)) / sum(len(spans_of(text)) for text in texts)
    scores["sentences: share of faithful spans"] = (faithful, 1.0)
    scores["sentences: characters a second"] = (_speed("\n".join(texts) * 8), 2_000_000)
    return scores


def _speed(text: str) -> float:
    """Return the characters cut in a second: the best of three runs."""
    best = 0.0
    for _ in range(3):
        begin = time.process_time()
        sentences(text)
        best = max(best, len(text) / (time.process_time() - begin))
    return best
