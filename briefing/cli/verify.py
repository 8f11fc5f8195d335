"""``briefing verify FILE [--workspace W] [--json]``"""

from __future__ import annotations

import argparse
from collections import Counter
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from briefing.cli.answers import print_json, warn
from briefing.cli.library import workspace_path
from briefing.jobs.verifying import Verification, verify_file
from briefing.store import Store

_SHOWN = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", help="a memo that this program exported, .docx or .pdf")
    parser.add_argument("--workspace", metavar="NAME.briefing", help="the captured articles")
    parser.add_argument("--json", action="store_true", help="answer for programs")


def run(arguments: argparse.Namespace) -> int:
    """Judge each statement; 1 unless all are verbatim, visibly edited or moved."""
    with ExitStack() as stack:
        store = None
        if arguments.workspace:
            path = workspace_path(arguments.workspace)
            store = stack.enter_context(Store.open(path, read_only=True))
        verification = verify_file(Path(arguments.file), store)
    if not arguments.workspace:
        warn(
            "No workspace given: the words were compared with the file's own manifest, "
            "not with the captured articles. That vouches for what was exported, not for its "
            "sources."
        )
    if arguments.json:
        print_json(_answer(arguments.file, verification))
    else:
        _tell(verification)
    return 0 if verification.ok else 1


def _tell(verification: Verification) -> None:
    counts = Counter(verdict.status.value for verdict in verification.statements)
    listed = ", ".join(f"{number} {status}" for status, number in counts.items())
    print(f"{len(verification.statements)} statements: {listed or 'none'}")
    for verdict in verification.statements:
        if not verdict.ok:
            what = verdict.difference or verdict.expected[:_SHOWN]
            warn(f"{verdict.id}: {verdict.status.value}: {what}")
    for own in verification.own_text or ():
        what = own.difference if own.text else f"deleted: {own.expected[:_SHOWN]}"
        warn(f"own text of {own.entry}: {what}")
    for comment in verification.comments:
        where = ", ".join(comment.entries or comment.statements)
        place = f" on {where}" if where else f" on “{comment.about[:_SHOWN]}”" * bool(comment.about)
        warn(f"comment by {comment.author or 'somebody'}{place}: {comment.text}")


def _answer(file: str, verification: Verification) -> dict[str, object]:
    return {
        "file": file,
        "memo": verification.memo.get("id", ""),
        "ok": verification.ok,
        "statements": [
            {
                "id": verdict.id,
                "status": verdict.status.value,
                "text": verdict.text,
                "expected": verdict.expected,
                "difference": verdict.difference,
                "source": verdict.source,
            }
            for verdict in verification.statements
        ],
        "comments": [asdict(comment) for comment in verification.comments],
        "own_text": None
        if verification.own_text is None
        else [asdict(changed) for changed in verification.own_text],
    }
