"""How well story and furniture are told apart, and title, author and dates found."""

from __future__ import annotations

import gzip
import re
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path

from briefing.articles.calendar.printed import publication_date
from briefing.articles.dates import resolve_dates
from briefing.articles.readers import html
from briefing.articles.roles import line_roles
from briefing.articles.values import Moment
from tools.evaluate import Scores
from tools.evaluate.labelled import DATA, read_json, seed_texts, seeds_gold

_NOT_ARTICLE = {"noise", "related_link", "byline", "dateline"}  # as the labels call them
_AS_LABELLED = {
    "furniture": "noise",
    "related-link": "related_link",
    "story": "body",
    "subheading": "subhead",
}


def roles_of_seeds() -> Counter[tuple[str, str]]:
    """Return how often each (labelled, found) pair of roles occurs in the sample articles."""
    pairs: Counter[tuple[str, str]] = Counter()
    for key, document in seeds_gold()["documents"].items():
        lines = line_roles(seed_texts()[key])
        for sentence in document["sentences"]:
            line = next(line for line in lines if line.start <= sentence["start"] < line.end)
            pairs[sentence["role"], _AS_LABELLED.get(line.role.value, line.role.value)] += 1
    return pairs


def dated(text: str, reference: str | None) -> str | None:
    """Return the day that a dateline or a relative date means, ``None`` where it names none."""
    written = Moment.parse(reference) if reference else None
    mentions = resolve_dates(text, written)
    printed = publication_date(text)
    if printed:
        days = [each.day for each in mentions if each.start <= printed.start < each.end]
    else:
        days = [each.day for each in mentions]
    day: date | None = next(iter(days), None)
    return day.isoformat() if day else None


def dates() -> Counter[str]:
    """Return how many datelines are right, wrong, missed, and invented where there is no day."""
    counts: Counter[str] = Counter()
    for line in read_json(DATA / "datelines.json"):
        found, wanted = dated(line["text"], line["reference"]), line["date"]
        if found == wanted:
            counts["right"] += 1
        else:
            counts["invented" if wanted is None else "wrong" if found else "missed"] += 1
    return counts


def pages(gold: Path) -> dict[str, float]:
    """Return the share of saved pages whose title, author and date are found exactly."""
    there: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for page in read_json(gold / "pages" / "gold.json").values():
        data = gzip.decompress((gold / page["file"]).read_bytes())
        source = html.read(data, page["file"]).source
        day = source.published.iso()[:10] if source.published else ""
        found = {
            "title": _key(source.title) == _key(page["title"]),
            "authors": {_key(source.author)} == {_key(name) for name in page["authors"] or ()},
            "date": day == page["date"],
        }
        for name, exact in found.items():
            there[name] += bool(page[name])
            right[name] += exact and bool(page[name])
    return {name: right[name] / there[name] for name in there}


def score(gold: Path | None) -> Scores:
    """Return the scores of roles, details and dates; the saved pages only with *gold*."""
    pairs = roles_of_seeds()
    kept, story = (
        pairs["body", "body"],
        sum(n for (label, _), n in pairs.items() if label == "body"),
    )
    both = sum(n for pair, n in pairs.items() if set(pair) <= _NOT_ARTICLE)
    found = sum(n for (_, role), n in pairs.items() if role in _NOT_ARTICLE)
    labelled = sum(n for (label, _), n in pairs.items() if label in _NOT_ARTICLE)
    counts = dates()
    scores: Scores = {
        "story: sentences of the sample articles kept": (kept / story, 1.0),
        "furniture: precision": (both / found, 1.0),
        "furniture: recall": (both / labelled, 0.92),
        "datelines: right of 84": (counts["right"], 84),
        "datelines: not one invented": (1.0 - counts["invented"], 1.0),
    }
    if gold is not None:
        bounds = {"title": 0.85, "authors": 0.52, "date": 0.87}
        for name, share in pages(gold).items():
            scores[f"details of pages: {name}"] = (share, bounds[name])
    return scores


def _key(text: str | None) -> str:
    """Return what two titles or names must have in common to count as the same."""
    return re.sub(r"[^\w]+", " ", unicodedata.normalize("NFKC", text or "").casefold()).strip()
