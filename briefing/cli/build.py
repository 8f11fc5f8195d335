"""``briefing build MEMO.yaml -o memo.docx -o memo.pdf``"""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

from briefing.cli.answers import counted, progress_bar, warn
from briefing.cli.library import day_named, now, workspace_path
from briefing.errors import WrongUse
from briefing.jobs.editions import earlier_edition
from briefing.jobs.exporting import Order, export_memo
from briefing.jobs.preparing import Prepared, prepare
from briefing.rendering import suffixes
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("memo", metavar="MEMO.yaml")
    parser.add_argument(
        "-o",
        dest="targets",
        action="append",
        required=True,
        metavar="FILE",
        help="what to write: .docx, .pdf, .html, .md, or .zip (an evidence pack); may be repeated",
    )
    parser.add_argument(
        "--evidence", action="store_true", help="an evidence pack (.zip) beside the first file"
    )
    parser.add_argument("--template", default="", metavar="NAME|FILE")
    parser.add_argument("--workspace", metavar="NAME.briefing")
    parser.add_argument("--date", metavar="DATE", help="wins over the memo's own date")
    parser.add_argument("--version", default="", metavar="NAME", help="of the template: short")
    parser.add_argument(
        "--max-marking", default="", metavar="LEVEL", help="leave out what is marked higher"
    )
    parser.add_argument(
        "--printed-only",
        action="store_true",
        help="put nothing of the memo into the files that is not printed in them",
    )


def run(arguments: argparse.Namespace) -> int:
    """Build the memo, tell the warnings, and say what was written."""
    targets = _targets(arguments)
    with ExitStack() as stack:
        store = None
        if arguments.workspace:
            path = workspace_path(arguments.workspace)
            store = stack.enter_context(Store.open(path, read_only=True))
        progress = progress_bar()
        prepared = prepare(Path(arguments.memo), progress, template=arguments.template, store=store)
        for problem in prepared.warnings:
            warn(f"{problem} (warning)")
        earlier = earlier_edition(prepared, Path(arguments.memo), progress, store)
        if earlier.problem:
            warn(f"{earlier.problem} (warning)")
        day = _day(arguments.date, prepared)
        order = Order(
            day,
            arguments.version,
            arguments.max_marking,
            earlier.memo,
            partial(_original, prepared, store),
            arguments.printed_only,
        )
        articles = {**earlier.articles, **prepared.articles}
        for made in export_memo(
            prepared.memo, articles, prepared.template, order, targets, progress
        ):
            print(f"{made.path}: {counted(made.statements, made.entries)}")
            if made.warning:
                warn(f"{made.path.name}: {made.warning} (warning)")
    return 0


def _targets(arguments: argparse.Namespace) -> list[Path]:
    """Return the files to write; a format that there is not is told before any work is done."""
    targets = [Path(name) for name in arguments.targets]
    known = (*suffixes(), ".zip")
    for target in targets:
        if target.suffix.lower() not in known:
            raise WrongUse(f"{target}: a memo is written to a name in {', '.join(known)}.")
    return [*targets, targets[0].with_suffix(".zip")] if arguments.evidence else targets


def _original(prepared: Prepared, store: Store | None, id_: str) -> bytes | None:
    """Return the bytes that an article was read from: beside the memo file, or in the workspace."""
    captured = {one.article.id: one.data for one in prepared.captured}
    data = captured.get(id_)
    if data is None and store is not None and id_ in captured:
        return store.original(id_)
    return data


def _day(given: str | None, prepared: Prepared) -> date:
    """Return the date of the build: the option's, else the memo's, else the template's."""
    text = given or prepared.memo.field("date")
    default = next((form.default for form in prepared.template.fields if form.id == "date"), "")
    text = text or ("" if default == "today" else default)
    if not text:
        return now().date()
    return day_named(text, "--date" if given else "fields.date")
