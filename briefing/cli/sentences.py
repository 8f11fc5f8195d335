"""``briefing sentences WORKSPACE [ARTICLE] --json``"""

from __future__ import annotations

import argparse

from briefing.cli.answers import print_json
from briefing.cli.arguments import add_articles, add_json, add_workspace
from briefing.cli.library import workspace_path
from briefing.jobs.aids import place_id, workspace_aids
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_articles(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """List every sentence with its place and its role."""
    answers: list[dict[str, object]] = []
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        for article, aids in workspace_aids(store, arguments.articles):
            for one in aids.sentences:
                text = article.text[one.start : one.end]
                if not arguments.json:
                    print(f"{article.id[:8]} {one.start}-{one.end} {one.role.value}: {text}")
                    continue
                answers.append(
                    {
                        "id": place_id(article.id, one.start, one.end),
                        "article": article.id,
                        "start": one.start,
                        "end": one.end,
                        "text": text,
                        "role": one.role.value,
                    }
                )
    if arguments.json:
        print_json(answers)
    return 0
