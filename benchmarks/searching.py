"""Full-text search in a workspace of 100,000 articles."""

from __future__ import annotations

import hashlib
import random
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path

import briefing.store
from benchmarks.asked import Asked
from benchmarks.bounds import Bound, at_most, print_table
from briefing.articles.values import Article, Passage, Source
from briefing.files import seeds_folder
from briefing.store import Store

_ARTICLES = 100_000
_WORDS = 400  # in each
_VOCABULARY = 60_000
_AT_ONCE = 2_000
_RUNS = 15
_NOW = datetime(2021, 12, 31, tzinfo=UTC)
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "ei", "ar", "on")]


def run(asked: Asked) -> Iterator[Bound]:
    """Build the workspace where it is missing, search, print the table, yield the bound."""
    path = large_workspace(asked.build)
    with Store.open(path, read_only=True) as store:
        taken = {query: _search(store, query) for query in _queries()}
    rows = [(query, f"{ms:.1f} ms", f"{found}") for query, (ms, found) in taken.items()]
    print_table(f"Searching {_ARTICLES:,} articles", ("query", "median", "found"), rows)
    slowest = max(ms for ms, _ in taken.values())
    yield at_most("Search in 100,000 articles: slowest query", slowest, 50, "ms")


def large_workspace(build: Path) -> Path:
    """Return the workspace of 100,000 articles in the folder *build*, made if it is missing."""
    path = build / f"search-{_fingerprint()}.briefing"
    if not path.exists():
        _build(path)
    return path


def _queries() -> tuple[str, ...]:
    """Return everyday and rare words, several at once, a phrase, a beginning, odd characters."""
    common, middling, rare = (_word(rank) for rank in (3, 50, 40_000))
    return (
        common,
        rare,
        f"{common} {middling}",
        "Putin",
        '"military escalation"',
        "sanct*",
        f'"{_word(0)} {_word(1)}"',
        f"{middling} )* ^'",
        "président",
    )


def _search(store: Store, query: str) -> tuple[float, int]:
    taken: list[float] = []
    found = 0
    for _ in range(_RUNS):
        began = time.perf_counter()
        found = len(store.search(query))
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken), found


def _fingerprint() -> str:
    """Return a mark of how the store is written, so that an older workspace is not measured."""
    folder = Path(briefing.store.__file__).parent
    sources = b"".join(path.read_bytes() for path in sorted(folder.glob("*.py")))
    return hashlib.sha256(sources + Path(__file__).read_bytes()).hexdigest()[:12]


def _build(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    for older in path.parent.glob("search-*"):
        older.unlink()
    began = time.perf_counter()
    unfinished = path.with_suffix(".part.briefing")
    with Store.open(unfinished, create=True) as store:
        articles = _articles()
        for _ in range(_ARTICLES // _AT_ONCE):
            store.add_articles((next(articles) for _ in range(_AT_ONCE)), _NOW)
    unfinished.rename(path)
    print(f"built {path} in {time.perf_counter() - began:.0f} s, {path.stat().st_size >> 20} MB")


def _articles() -> Iterator[tuple[bytes, Article]]:
    """Yield articles of words as frequent as in a language (Zipf), with a real sentence in each."""
    lines = [
        line
        for seed in sorted(seeds_folder().glob("0*.txt"))
        for line in seed.read_text(encoding="utf-8").splitlines()
        if len(line) > 100
    ]
    order = random.Random(7)
    vocabulary = [_word(rank) for rank in range(_VOCABULARY)]
    weights = list(accumulate(1 / (rank + 10) for rank in range(_VOCABULARY)))
    number = 0
    while True:
        number += 1
        words = " ".join(order.choices(vocabulary, cum_weights=weights, k=_WORDS))
        # One article in fifty is about our subject.
        text = f"{words}\n{order.choice(lines)}" if number % 50 == 0 else words
        data = f"{number}\n{text}".encode()
        source = Source(title=f"Report {number} {words[:40]}", outlet=f"Outlet {number % 90}")
        passages = (Passage(0, len(text)),)
        yield data, Article(hashlib.sha256(data).hexdigest(), source, text, passages)


def _word(rank: int) -> str:
    count = len(_SYLLABLES)
    first, second, third = rank % count, rank // count % count, rank // count**2
    return _SYLLABLES[first] + _SYLLABLES[second] + (_SYLLABLES[third] if third else "")
