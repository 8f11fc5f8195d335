"""``briefing suggest WORKSPACE --template T --json``"""

from __future__ import annotations

import argparse

from briefing.cli.answers import print_json
from briefing.cli.arguments import add_json, add_template, add_workspace
from briefing.cli.library import workspace_path
from briefing.jobs.aids import suggested
from briefing.store import Store
from briefing.templates import named_template


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_template(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Suggest headings for each attributed statement; nothing is put anywhere."""
    template = named_template(arguments.template)
    answers: list[dict[str, object]] = []
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        for id_, text, found in suggested(store, template):
            if not arguments.json:
                best = ", ".join(f"{s.heading} {s.score:.2f} ({s.why})" for s in found[:2])
                print(f"{' '.join(text.split())}\n    {best or 'no suggestion'}")
                continue
            headings = [{"heading": s.heading, "score": s.score, "why": s.why} for s in found]
            answers.append({"statement": id_, "headings": headings})
    if arguments.json:
        print_json(answers)
    return 0
