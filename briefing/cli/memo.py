"""``briefing memo import|export|list|next|reanchor``"""

from __future__ import annotations

import argparse
from datetime import UTC
from pathlib import Path

from briefing.cli.answers import print_json, progress_bar, warn
from briefing.cli.arguments import add_json, add_workspace
from briefing.cli.library import day_named, now, workspace_path
from briefing.errors import WrongUse
from briefing.files import write_atomic
from briefing.jobs.memos import export_memo_file, import_memo
from briefing.jobs.since_edition import SaidAgain, SinceEdition, since_edition
from briefing.jobs.versions import moved_to
from briefing.memos.next_edition import next_edition
from briefing.store import Store
from briefing.telling import Worded


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    commands = parser.add_subparsers(
        dest="what", required=True, metavar="import|export|list|next|reanchor"
    )
    taking = commands.add_parser("import", help="take a memo file and its articles in")
    add_workspace(taking, made=True)
    taking.add_argument("memo", metavar="MEMO.yaml")
    giving = commands.add_parser("export", help="write a memo as a memo file")
    add_workspace(giving)
    giving.add_argument(
        "memo", help="its title or its id, or the first six or more characters of either"
    )
    giving.add_argument("-o", dest="target", metavar="MEMO.yaml", help="else it is printed")
    listing = commands.add_parser("list", help="the memos, the last changed first")
    add_workspace(listing)
    add_json(listing)
    following = commands.add_parser("next", help="make the next edition of a memo")
    add_workspace(following)
    following.add_argument("memo")
    following.add_argument("--date", metavar="DATE", help="of the next edition; today without it")
    moving = commands.add_parser(
        "reanchor", help="take a memo's statements from a new version of their article"
    )
    add_workspace(moving)
    moving.add_argument("memo")
    moving.add_argument("old", metavar="OLD", help="the article they were taken from")
    moving.add_argument("new", metavar="NEW", help="its new version")


def run(arguments: argparse.Namespace) -> int:
    """Import, export, list, continue or re-anchor memos."""
    commands = {
        "import": _import,
        "export": _export,
        "list": _list,
        "next": _next,
        "reanchor": _reanchor,
    }
    return commands[arguments.what](arguments)


def _import(arguments: argparse.Namespace) -> int:
    with Store.open(workspace_path(arguments.workspace), create=True) as store:
        prepared = import_memo(store, Path(arguments.memo), now(), progress_bar())
    for problem in prepared.warnings:
        warn(f"{problem} (warning)")
    print(f"{prepared.memo.id}  {prepared.memo.title}")
    return 0


def _export(arguments: argparse.Namespace) -> int:
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        text = export_memo_file(store, arguments.memo)
    if arguments.target:
        write_atomic(Path(arguments.target), text.encode("utf-8"))
        print(arguments.target)
    else:
        print(text, end="")
    return 0


def _list(arguments: argparse.Namespace) -> int:
    with Store.open(workspace_path(arguments.workspace), read_only=True) as store:
        rows = store.memos()
    if arguments.json:
        print_json(
            [
                {
                    "id": row.id,
                    "title": row.title,
                    "template": row.template,
                    "edition": row.edition,
                    "entries": row.entries,
                    "changed": row.changed.isoformat(),
                }
                for row in rows
            ]
        )
        return 0
    for row in rows:
        print(f"{row.id[:8]}  {row.title} (edition {row.edition}, {row.entries} entries)")
    if not rows:
        print("No memos yet.")
    return 0


def _next(arguments: argparse.Namespace) -> int:
    """Make the next edition; what is carried over waits to be accepted."""
    day = day_named(arguments.date, "--date") if arguments.date else now().date()
    with Store.open(workspace_path(arguments.workspace)) as store:
        memo = next_edition(store.memo(arguments.memo), day)
        if any(row.id == memo.id for row in store.memos()):
            raise WrongUse(f"Edition {memo.edition} is there already ({memo.id[:8]}).")
        store.save_memo(memo, now(), Worded("Edition %1", memo.edition))
        found = since_edition(store, memo, now().astimezone().tzinfo or UTC)
        comparing = SaidAgain()
        while found is not None and found.waiting:
            found = comparing.find(store, found, progress_bar())
        titles = {row.id: row.title for row in store.articles()} if found else {}
    print(f"{memo.id}  {memo.title} (edition {memo.edition})")
    for article, said in found.articles.items() if found else ():
        print(f"{article[:8]}  {titles[article] or 'untitled'}: {_told(found, len(said))}")
    return 0


def _told(since: SinceEdition | None, said: int) -> str:
    if since is None or not said:
        return "new"
    if since.days == 1:
        return "says what you cited yesterday"
    return f"says what edition {since.before.edition} cited"


def _reanchor(arguments: argparse.Namespace) -> int:
    """Move what is exact, unique and in its context; list the rest, which stays as it is."""
    with Store.open(workspace_path(arguments.workspace)) as store:
        memo, revision = store.memo_and_revision(arguments.memo)
        new = store.article(arguments.new)
        changed, found = moved_to(memo, store.article_id(arguments.old), new)
        if any(one.fate == "kept" for one in found):
            store.save_memo(changed, now(), Worded("Take a new version's statements"), revision)
    for one in found:
        print(f"{one.entry}: {one.fate}: “{one.statement.anchor.exact[:60]}…”")
    return 1 if any(one.fate != "kept" for one in found) else 0
