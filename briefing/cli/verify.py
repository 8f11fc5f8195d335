"""``briefing verify FILE [--against SENT.docx] [--workspace W] [--json]``"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

from briefing.cli.answers import counted, print_json, warn
from briefing.cli.library import workspace_path
from briefing.jobs.verifying import Verification, verify_file
from briefing.proof.changes import PageChange
from briefing.proof.judging import Verdict
from briefing.store import Store

_SHOWN = 80


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "file", help="a memo that this program exported: .docx, .pdf, .html or .zip"
    )
    parser.add_argument("--workspace", metavar="NAME.briefing", help="the captured articles")
    parser.add_argument(
        "--against",
        metavar="SENT.docx",
        help="the Word file as it was sent, if the one that came back has lost its manifest",
    )
    parser.add_argument("--json", action="store_true", help="answer for programs")


def run(arguments: argparse.Namespace) -> int:
    """Judge each statement; 1 unless all are verbatim, visibly edited or moved."""
    with ExitStack() as stack:
        store = None
        if arguments.workspace:
            path = workspace_path(arguments.workspace)
            store = stack.enter_context(Store.open(path, read_only=True))
        against = Path(arguments.against) if arguments.against else None
        verification = verify_file(Path(arguments.file), store, against=against)
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
    known = verification.entries
    shown = [one for one in verification.statements if one.id in known or one.text]
    total = len(known.keys() | {one.id for one in shown})
    judged = f", {len(shown)} of them printed" if len(shown) < total else ""
    print(f"{counted(total, len(set(known.values())))}{judged}: {_statuses(shown)}")
    if left_out := [one for one in verification.statements if one not in shown]:
        words = counted(len(left_out), len(left_out))
        print(f"left out of this version: {words}: {_statuses(left_out)}")
    for verdict in verification.statements:
        if not verdict.ok:
            what = verdict.difference or verdict.expected[:_SHOWN]
            warn(f"{verdict.id}: {verdict.status.value}: {what}")
    for own in verification.own_text or ():
        what = own.difference if own.text else f"deleted: {own.expected[:_SHOWN]}"
        warn(f"own text of {own.entry}: {what}")
    for change in verification.changes or ():
        warn(_told(change))
    for tracked in verification.tracked:
        where = _where(tracked.entries or tracked.statements)
        by = tracked.author or "somebody"
        warn(f"{tracked.kind} tracked by {by}{where}, not accepted: “{tracked.text[:_SHOWN]}”")
    for comment in verification.comments:
        where = _where(comment.entries or comment.statements)
        place = where or f" on “{comment.about[:_SHOWN]}”" * bool(comment.about)
        warn(f"comment by {comment.author or 'somebody'}{place}: {comment.text}")
    if verification.floating:
        warn(
            f"{verification.floating} shapes lie in front of the text. What they cover cannot be "
            "told from the file: look at the pages."
        )


def _statuses(verdicts: Sequence[Verdict]) -> str:
    counts = Counter(verdict.status.value for verdict in verdicts)
    return ", ".join(f"{number} {status}" for status, number in counts.items()) or "none"


def _told(change: PageChange) -> str:
    """Return *change* in a sentence."""
    between = [one for one in (change.after, change.before) if one]
    where = f" of {change.entry}" if change.entry else ""
    if not where and between:
        where = f" between {' and '.join(between)}" if len(between) == 2 else f" by {between[0]}"
    if change.part == "marking":
        shown = f"“{change.text[:_SHOWN]}”" if change.text else "nothing"
        return f"marking changed: {change.expected} was printed, a header or footer has {shown}"
    if change.kind == "changed":
        return f"{change.part}{where} changed: {change.difference}"
    verb = "typed" if change.kind == "added" else "taken out"
    named = f"{change.part} " if change.part != "text" else ""
    return f"{named}{verb}{where}: “{(change.text or change.expected)[:_SHOWN]}”"


def _where(names: tuple[str, ...]) -> str:
    return f" on {', '.join(names)}" if names else ""


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
        "changes": None
        if verification.changes is None
        else [asdict(change) for change in verification.changes],
        "tracked": [asdict(tracked) for tracked in verification.tracked],
        "floating_shapes": verification.floating,
    }
