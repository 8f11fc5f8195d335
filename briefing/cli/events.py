"""``briefing events WORKSPACE``: articles by the event that they report on."""

from __future__ import annotations

import argparse

from briefing.articles.events import group
from briefing.cli.answers import print_json
from briefing.cli.arguments import add_json, add_workspace
from briefing.cli.library import article_line, workspace_path
from briefing.jobs.versions import mixed_events
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Group the articles by event, and tell which memos mix events without a word."""
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        articles = {row.id: store.article(row.id) for row in store.articles()}
        memos = [store.memo(row.id) for row in store.memos()]
    events = group(tuple(articles.values()))
    names = {
        id_: f"{event.name or 'event'} ({event.on.iso() if event.on else 'undated'})"
        for event in events
        for id_ in event.articles
    }
    warnings = [
        {"memo": memo.id, "message": message}
        for memo in memos
        for message in mixed_events(memo, names)
    ]
    if arguments.json:
        found = [
            {
                "name": event.name,
                "on": event.on.iso() if event.on else "",
                "articles": list(event.articles),
                "inferred": sorted(event.inferred),
            }
            for event in events
        ]
        print_json({"events": found, "mixed": warnings})
        return 0
    for event in events:
        on = event.on.iso() if event.on else "undated"
        print(f"{on}  {event.name or 'event'} ({len(event.articles)})")
        for id_ in event.articles:
            inferred = ", inferred" if id_ in event.inferred else ""
            print(f"    {article_line(articles[id_])}{inferred}")
    for warning in warnings:
        print(f"! {warning['message']}")
    return 0
