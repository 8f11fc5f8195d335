"""How well the same statement is found in other outlets, how fast, and headings."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, cast

import yaml

from briefing.statements.sentences import Sentence, sentences
from briefing.statements.similar import SimilarIndex
from briefing.statements.suggestions import WEAK, HeadingHints, suggest, weigh
from tools.evaluate import Scores
from tools.evaluate.labelled import PROJECT, f1, read_json, seed_texts, seeds_gold

_ROLES = ("body", "title", "standfirst")
_SENTENCES = 20_000
_QUERIES = 200
_OTHER = "other"


def seeds_pairs() -> tuple[float, float]:
    """Return best F1 and average precision of sentence pairs of different sample articles."""
    labels = seeds_gold()
    index = SimilarIndex()
    ids: dict[tuple[str, int], str] = {}
    groups: dict[str, set[str]] = {}
    for key, document in labels["documents"].items():
        own = [s for s in document["sentences"] if s["role"] in _ROLES]
        index.add(key, seed_texts()[key], [Sentence(s["start"], s["end"]) for s in own])
        ids |= {(key, s["start"]): s["id"] for s in own}
        groups |= {s["id"]: set(s["dup_groups"]) for s in own}
    weak = {frozenset(pair) for pair in labels["weak_pairs"]}
    positive = {
        frozenset(pair)
        for pair in combinations(groups, 2)
        if groups[pair[0]] & groups[pair[1]] and pair[0][:3] != pair[1][:3]
    } - weak
    scored = [
        (value, frozenset((ids[one.article, one.start], ids[other.article, other.start])))
        for one, other, value in index.links(0.05)
    ]
    ranked = sorted(((v, p in positive) for v, p in scored if p not in weak), reverse=True)
    return _ranking(ranked, len(positive))


def _ranking(ranked: Sequence[tuple[float, bool]], positives: int) -> tuple[float, float]:
    right, best, precisions = 0, 0.0, 0.0
    for at, (value, is_right) in enumerate(ranked, start=1):
        right += is_right
        precisions += is_right * right / at
        if at == len(ranked) or ranked[at][0] != value:
            best = max(best, f1(right, at - right, positives - right))
    return best, precisions / positives


def shipped_headings() -> list[HeadingHints]:
    """Return the headings and keywords of the shipped policy memo."""
    source = (PROJECT / "templates" / "policy-memo.yaml").read_text(encoding="utf-8")
    sections = cast(list[dict[str, Any]], yaml.safe_load(source)["sections"])
    return [HeadingHints(s["heading"], tuple(s.get("keywords", ()))) for s in sections]


def headings_right() -> tuple[float, float]:
    """Return how often the labelled heading is suggested first, and among the first two.

    Where the best suggestion is weak, "other" stands first; else it stands
    behind the last that is not weak.
    """
    hints, statements = shipped_headings(), seeds_gold()["statements"]
    weights = weigh([s["text"] for s in statements], hints)
    first = two = 0
    for statement in statements:
        suggested = suggest(statement["text"], hints, None, weights)
        sure = [s.heading.lower() for s in suggested if s.score >= WEAK]
        unsure = [s.heading.lower() for s in suggested if s.score < WEAK]
        names = [*sure, _OTHER, *unsure]
        first += names[0] == statement["heading"].lower()
        two += statement["heading"].lower() in names[:2]
    return first / len(statements), two / len(statements)


def index_speed(texts: dict[str, str]) -> tuple[float, float]:
    """Return the sentences indexed in a second, and the queries answered, at 20,000 sentences.

    Seconds are those of the processor: what else the machine does is no matter.
    """
    long = [
        (key, text, s)
        for key, text in texts.items()
        for s in sentences(text)
        if s.end - s.start > 40
    ]
    rounds = [(turn, one) for turn in range(1 + _SENTENCES // len(long)) for one in long]
    by_article: dict[str, tuple[str, list[Sentence]]] = {}
    for turn, (key, text, sentence) in rounds[:_SENTENCES]:
        by_article.setdefault(f"{key} {turn}", (text, []))[1].append(sentence)
    index = SimilarIndex()
    begin = time.process_time()
    for key, (text, own) in by_article.items():
        index.add(key, text, own)
    indexed = time.process_time() - begin
    asked = [text[s.start : s.end] for _, text, s in long[:: max(1, len(long) // _QUERIES)]]
    begin = time.process_time()
    for text in asked:
        index.like(text)
    return len(index) / indexed, len(asked) / (time.process_time() - begin)


def score(gold: Path | None) -> Scores:
    """Return the scores of similar statements and of headings."""
    best, average = seeds_pairs()
    first, two = headings_right()
    scores: Scores = {
        "similar: sample articles, F1": (best, 0.78),
        "similar: sample articles, average precision": (average, 0.81),
        "headings: sample articles, first": (first, 0.70),
        "headings: sample articles, first two": (two, 0.92),
    }
    if gold is not None:
        documents = read_json(gold / "attribution" / "polnear_dev.json")
        added, answered = index_speed({key: d["text"] for key, d in documents.items()})
        scores["similar: sentences indexed a second"] = (added, 20_000 / 6)
        scores["similar: queries a second at 20,000 sentences"] = (answered, 200)
    return scores
