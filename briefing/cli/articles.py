"""``briefing articles WORKSPACE [--search QUERY]``"""

from __future__ import annotations

import argparse
import sys

from briefing.cli.answers import print_json
from briefing.cli.arguments import add_json, add_workspace
from briefing.cli.library import article_answer, article_line, workspace_path
from briefing.store import Hit, Store

_STRONG, _PLAIN = "\x1b[1m", "\x1b[0m"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    parser.add_argument(
        "--search", metavar="QUERY", help='words, "phrases" and beginnings*, best match first'
    )
    parser.add_argument("--limit", type=int, default=50, help="at most so many hits (50)")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the articles, or those that a search finds."""
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        rows = {row.id: row for row in store.articles()}
        if arguments.search is None:
            hits = dict.fromkeys(rows)
        else:
            # argparse of Python 3.11 makes a list of nothing of "--search=--".
            query = str(arguments.search or "")
            found = store.search(query, max(1, arguments.limit))
            hits = {hit.id: hit for hit in found}
        answers: list[dict[str, object]] = []
        for id_, hit in hits.items():
            article = store.article(id_)
            if arguments.json:
                answers.append({**article_answer(article), "used": rows[id_].used, **_match(hit)})
                continue
            print(f"{article_line(article)}, {rows[id_].used} used")
            if hit and hit.snippet:
                print(f"          {_marked(hit)}")
    if arguments.json:
        print_json(answers)
    elif not hits:
        print("Nothing found." if arguments.search is not None else "No articles yet.")
    return 0


def _match(hit: Hit | None) -> dict[str, object]:
    if hit is None:
        return {}
    return {
        "score": hit.score,
        "snippet": hit.snippet,
        "snippet_start": hit.start,
        "matches": [list(span) for span in hit.spans],
    }


def _marked(hit: Hit) -> str:
    """Return the snippet with the matching words strong, or in » « where there is no terminal."""
    before, after = (_STRONG, _PLAIN) if sys.stdout.isatty() else ("»", "«")
    parts: list[str] = []
    at = hit.start
    for start, end in hit.spans:
        parts += [
            hit.snippet[at - hit.start : start - hit.start],
            before,
            hit.snippet[start - hit.start : end - hit.start],
            after,
        ]
        at = end
    parts.append(hit.snippet[at - hit.start :])
    return " ".join("".join(parts).split())
