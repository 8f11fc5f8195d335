"""``briefing open EXPORT -o MEMO.yaml [--workspace W]``"""

from __future__ import annotations

import argparse
from contextlib import ExitStack
from pathlib import Path

from briefing.cli.answers import warn
from briefing.cli.library import new_file, workspace_path
from briefing.files import write_atomic
from briefing.jobs.rebuilding import Rebuilt, rebuild
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", help="an export of this program: .docx, .pdf, .html or .zip")
    parser.add_argument("-o", dest="target", required=True, metavar="MEMO.yaml")
    parser.add_argument("--workspace", metavar="NAME.briefing", help="the captured articles")


def run(arguments: argparse.Namespace) -> int:
    """Write the memo file that the export was made from; say which sources are not at hand."""
    target = new_file(arguments.target)
    with ExitStack() as stack:
        store = None
        if arguments.workspace:
            path = workspace_path(arguments.workspace)
            store = stack.enter_context(Store.open(path, read_only=True))
        rebuilt = rebuild(Path(arguments.file), store)
    write_atomic(target, rebuilt.text.encode("utf-8"))
    _tell(rebuilt)
    print(f"{target}: {rebuilt.memo.title}; exported on {rebuilt.day}")
    return 0


def _tell(rebuilt: Rebuilt) -> None:
    if rebuilt.missing:
        warn(
            f"These sources are not at hand: {', '.join(rebuilt.missing)}. The memo can be built "
            "with a workspace that holds them (--workspace)."
        )
    if rebuilt.changed:
        warn(
            f"The file was changed after its export ({', '.join(rebuilt.changed)}); the memo is "
            "as it was exported. briefing verify tells the changes."
        )
    if rebuilt.day != rebuilt.memo.field("date"):
        warn(f"To build it as it was: --date {rebuilt.day}")
