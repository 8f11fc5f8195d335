"""``briefing add WORKSPACE PATH...``"""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.cli.answers import print_json, progress_bar, warn
from briefing.cli.arguments import add_json, add_workspace
from briefing.cli.library import article_answer, article_line, now, workspace_path
from briefing.jobs.adding import FileAdded, add_files
from briefing.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_workspace(parser, made=True)
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, and folders of files")
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Add the files, one line each; 1 if any was refused."""
    paths = [Path(name) for name in arguments.paths]
    answers: list[FileAdded] = []
    with Store.open(workspace_path(arguments.workspace), create=True) as store:
        for answer in add_files(store, paths, now(), progress_bar()):
            answers.append(answer)
            if not arguments.json:
                _tell(answer)
    if arguments.json:
        print_json([_answer(answer) for answer in answers])
        for answer in answers:
            if answer.status == "refused":
                warn(f"{answer.path}: {answer.message}")
    return 1 if any(answer.status == "refused" for answer in answers) else 0


def _tell(answer: FileAdded) -> None:
    if answer.article is None:
        warn(f"refused  {answer.path}: {answer.message}")
        return
    print(f"{answer.status:<7}  {answer.path}: {article_line(answer.article)}")
    if answer.message:
        warn(f"         {answer.path}: {answer.message}")


def _answer(answer: FileAdded) -> dict[str, object]:
    nothing: dict[str, object] = {
        "id": "",
        "title": "",
        "outlet": "",
        "author": "",
        "published": "",
        "language": "",
        "words": 0,
        "guessed": [],
        "left_out": [],
    }
    known = article_answer(answer.article) if answer.article else nothing
    return {
        "path": str(answer.path),
        "status": answer.status,
        **known,
        "message": answer.message,
    }
