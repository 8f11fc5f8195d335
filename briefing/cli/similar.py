"""``briefing similar WORKSPACE [STATEMENT] --json``"""

from __future__ import annotations

import argparse
from typing import Any

from briefing.cli.answers import print_json
from briefing.cli.arguments import add_json, add_workspace
from briefing.cli.library import workspace_path
from briefing.errors import WrongUse
from briefing.jobs.aids import place_id, workspace_aids
from briefing.jobs.comparing import SimilarGroup, compared, index_of
from briefing.statements.similar import Contradiction, Difference
from briefing.store import Store

_LONGEST = 200  # characters of a statement's id; Python makes no number of thousands of digits


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    parser.add_argument("statement", nargs="?", help="ARTICLE:START-END; all groups without it")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """List groups of statements that say the same, with the words that differ."""
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        aids = {article.id: (article, read) for article, read in workspace_aids(store)}
        wanted = _place(store, arguments.statement) if arguments.statement else None
    groups = index_of(aids.values()).groups()
    if wanted:
        groups = tuple(
            group
            for group in groups
            if any(
                p.article == wanted[0] and p.start < wanted[2] and wanted[1] < p.end
                for p in group.places
            )
        )
    found = compared(groups, aids)
    if arguments.json:
        print_json([_answer(group) for group in found])
    else:
        for group in found:
            _tell(group)
        if not found:
            print("No two articles say the same." if not wanted else "No other article says this.")
    return 0


def _place(store: Store, text: str) -> tuple[str, int, int]:
    article, _, span = text.partition(":")
    start, _, end = span.partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(text) < _LONGEST):
        raise WrongUse(f"{text[:_LONGEST]!r} is no statement; write ARTICLE:START-END.")
    return store.article_id(article), int(start), int(end)


def _tell(group: SimilarGroup) -> None:
    names = ", ".join(origin.name or "unnamed" for origin in group.origins)
    count = len(group.origins)
    print(f"{count} {'origin' if count == 1 else 'origins'}: {names}")
    for index, place in enumerate(group.group.places):
        outlet = group.told[index].outlet or "outlet not stated"
        print(
            f"  {outlet} ({place.article[:8]} {place.start}-{place.end}): {_marked(group, index)}"
        )
    for one in group.contradictions:
        print(f"  ! {one.kind.value}: {' against '.join(_figures(group, one))}")


def _figures(group: SimilarGroup, found: Contradiction) -> list[str]:
    """Return the words of the two figures that contradict each other."""
    pairs = ((found.one, found.one_figure), (found.other, found.other_figure))
    return [group.group.places[n].text[figure.start : figure.end] for n, figure in pairs]


def _marked(group: SimilarGroup, index: int) -> str:
    """Return the sentence with the words that differ in » «."""
    text, parts, at = group.group.places[index].text, list[str](), 0
    spans = sorted(s for d in group.differences if (s := d.spans[index]) and s[0] < s[1])
    for start, end in spans:
        if start >= at:
            parts += [text[at:start], "»", text[start:end], "«"]
            at = end
    return " ".join("".join([*parts, text[at:]]).split())


def _answer(group: SimilarGroup) -> dict[str, Any]:
    return {
        "id": group.group.id,
        "statements": [
            {
                "id": place_id(p.article, p.start, p.end),
                "article": p.article,
                "start": p.start,
                "end": p.end,
                "text": p.text,
                "passage": passage.value,
            }
            for p, passage in zip(group.group.places, group.passages, strict=True)
        ],
        "score": round(group.group.score, 4),
        "origins": [{"name": o.name, "articles": list(o.articles)} for o in group.origins],
        "differences": [_difference(group, d) for d in group.differences],
        "contradictions": [_contradiction(group, c) for c in group.contradictions],
    }


def _difference(group: SimilarGroup, found: Difference) -> dict[str, Any]:
    pairs = zip(group.group.places, found.spans, strict=True)
    return {
        "spans": [list(span) if span else None for span in found.spans],
        "words": [place.text[span[0] : span[1]] if span else "" for place, span in pairs],
        "negation": found.negation,
    }


def _contradiction(group: SimilarGroup, found: Contradiction) -> dict[str, Any]:
    places = [group.group.places[number] for number in (found.one, found.other)]
    return {
        "kind": found.kind.value,
        "statements": [place_id(p.article, p.start, p.end) for p in places],
        "sentences": [p.text for p in places],
        "figures": _figures(group, found),
    }
