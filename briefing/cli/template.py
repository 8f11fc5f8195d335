"""``briefing template list|show|check|copy|new``"""

from __future__ import annotations

import argparse
from pathlib import Path

from briefing.cli.answers import print_json, warn
from briefing.cli.arguments import add_json
from briefing.errors import BriefingError, WrongUse
from briefing.files import is_file, read_file, user_templates_folder, write_atomic
from briefing.templates import find_template, read_template, template_files

_LARGEST = 1_000_000  # bytes of a template


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    commands = parser.add_subparsers(dest="what", required=True, metavar="list|show|check|copy|new")
    listing = commands.add_parser("list", help="the templates that can be named")
    add_json(listing)
    show = commands.add_parser("show", help="print a template's YAML")
    show.add_argument("name")
    check = commands.add_parser("check", help="tell everything that is wrong in templates")
    check.add_argument("names", nargs="+", metavar="NAME|FILE")
    copy = commands.add_parser("copy", help="copy a template into your own folder, to change it")
    copy.add_argument("name")
    copy.add_argument("new_name", nargs="?", help="the copy's name; else the same")
    new = commands.add_parser("new", help="save the form of a memo as a template of your own")
    new.add_argument("name")
    new.add_argument("--from", dest="memo", required=True, metavar="MEMO", help="a memo file")


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked of the templates."""
    return {"list": _list, "show": _show, "check": _check, "copy": _copy, "new": _new}[
        arguments.what
    ](arguments)


def _list(arguments: argparse.Namespace) -> int:
    answers: list[dict[str, object]] = []
    status = 0
    for file in template_files():
        try:
            template, _ = read_template(file.path)
        except BriefingError as error:
            warn(str(error))
            status = 1
            continue
        answers.append(
            {
                "id": file.id,
                "name": template.name,
                "description": template.description,
                "own": file.own,
            }
        )
    if arguments.json:
        print_json(answers)
    else:
        for answer in answers:
            own = " (your own)" if answer["own"] else ""
            print(f"{answer['id']:<20} {answer['name']}{own}: {answer['description']}")
    return status


def _show(arguments: argparse.Namespace) -> int:
    path = find_template(arguments.name)
    print(read_file(path, _LARGEST).decode("utf-8", "backslashreplace"), end="")
    return 0


def _check(arguments: argparse.Namespace) -> int:
    status = 0
    for name in arguments.names:
        try:
            path = Path(name) if is_file(Path(name)) else find_template(name)
            _, warnings = read_template(path)
        except BriefingError as error:
            warn(str(error))
            status = 1
            continue
        for warning in warnings:
            warn(f"{warning} (warning)")
        print(f"{name}: well formed")
    return status


def _copy(arguments: argparse.Namespace) -> int:
    source = find_template(arguments.name)
    target = _own_file(arguments.new_name or source.stem)
    _write(target, read_file(source, _LARGEST))
    print(f"{target}\nbriefing template check {target.stem} tells whether your changes are well.")
    return 0


def _new(arguments: argparse.Namespace) -> int:
    from briefing.jobs.preparing import memo_form

    text = memo_form(Path(arguments.memo), arguments.name)
    target = _own_file(arguments.name)
    _write(target, text.encode("utf-8"))
    print(target)
    return 0


def _write(target: Path, data: bytes) -> None:
    """Write a template, and take it away again if it cannot be read where it stands."""
    write_atomic(target, data)
    try:
        read_template(target)
    except BriefingError:
        target.unlink()
        raise


def _own_file(name: str) -> Path:
    """Return the path of a new template of the user's own, which must not be there yet."""
    from briefing.templates.saving import template_id

    id_ = template_id(name)
    if not id_:
        raise WrongUse(f"{name!r} has no letter or digit to name a file by.")
    folder = user_templates_folder()
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{id_}.yaml"
    if target.exists():
        raise WrongUse(f"{target} is there already; choose another name or delete it first.")
    return target
