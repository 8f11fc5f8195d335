"""``briefing dates WORKSPACE [ARTICLE]``: the times that articles speak of, resolved or not."""

from __future__ import annotations

import argparse

from briefing.articles.dates import resolve_dates
from briefing.cli.answers import print_json
from briefing.cli.arguments import add_articles, add_json, add_workspace
from briefing.cli.library import workspace_path
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_articles(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show each time beside its words; what cannot be told stays open."""
    answers: list[dict[str, object]] = []
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        ids = [store.article_id(name) for name in arguments.articles]
        for id_ in ids or [row.id for row in store.articles()]:
            article = store.article(id_)
            for one in resolve_dates(article.text, article.source.published):
                if article.is_left_out(one.start, one.end):
                    continue
                if arguments.json:
                    answers.append(
                        {
                            "article": id_,
                            "start": one.start,
                            "end": one.end,
                            "text": one.text,
                            "resolved": one.resolved,
                        }
                    )
                else:
                    print(f"{id_[:8]} {one.start}-{one.end} “{one.text}”: {one.resolved or '?'}")
    if arguments.json:
        print_json(answers)
    return 0
