"""``briefing draft WORKSPACE --template T -o memo.yaml``"""

from __future__ import annotations

import argparse

from briefing.cli.arguments import add_template, add_workspace
from briefing.cli.library import day_named, new_file, now, workspace_path
from briefing.files import write_atomic
from briefing.jobs.memos import draft_memo
from briefing.store import Store
from briefing.templates import named_template


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser)
    add_template(parser)
    parser.add_argument("-o", dest="target", required=True, metavar="MEMO.yaml")
    parser.add_argument("--date", metavar="DATE", help="of the memo; today without it")


def run(arguments: argparse.Namespace) -> int:
    """Write a first memo file; each entry waits to be accepted."""
    template = named_template(arguments.template)
    day = day_named(arguments.date, "--date") if arguments.date else now().date()
    target = new_file(arguments.target)
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        text = draft_memo(store, template, day)
    write_atomic(target, text.encode("utf-8"))
    print(
        f"{target}: a draft. Accept each entry by deleting its line “draft: true”; "
        "a memo with drafts in it cannot be exported."
    )
    return 0
