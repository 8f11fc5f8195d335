"""Choose the command, run it, and say what went wrong in one sentence."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

from briefing.errors import BriefingError, Cancelled, FileProblems

OK, REFUSED, WRONG_USE = 0, 1, 2

COMMANDS: dict[str, str] = {
    "add": "take files and folders into a workspace as articles",
    "articles": "list the articles of a workspace, or search them",
    "text": "print an article's text, exactly",
    "edit": "set or confirm what is known of an article",
    "sentences": "list the sentences of articles with their roles",
    "statements": "list who says what in articles",
    "similar": "show the same statement in other articles",
    "suggest": "suggest headings for statements",
    "dates": "show the times that articles speak of, resolved or not",
    "events": "group articles by the event that they report on",
    "copies": "show copies of one story, and corrected versions of articles",
    "draft": "write a first memo file from a workspace",
    "memo": "import, export, list and re-anchor the memos of a workspace",
    "build": "make Word, PDF, HTML or Markdown from a memo file",
    "verify": "judge each quotation in an exported memo",
    "open": "rebuild a memo file from an exported memo",
    "template": "list, show, check, copy and make briefing templates",
}


class Command(Protocol):
    """What a module of this package offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit status."""
        ...


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status: 0 well, 1 refused, 2 wrong use."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    _speak_utf8()
    try:
        if not arguments or arguments[0] in ("-h", "--help"):
            print(_help())
            return OK if arguments else WRONG_USE
        if arguments[0] == "--version":
            from briefing import __version__

            print(f"briefing {__version__}")
            return OK
        if arguments == ["--install-desktop"]:
            from briefing.cli.desktop import install_desktop

            return install_desktop()
        return _run(arguments[0], arguments[1:])
    except FileProblems as error:
        _complain(str(error))
        return REFUSED
    except Cancelled as error:
        _complain(str(error))
        return REFUSED
    except BriefingError as error:
        _complain(f"briefing: {error}")
        return REFUSED
    except KeyboardInterrupt:
        _complain("briefing: stopped; what was finished before is kept.")
        return 130
    except BrokenPipeError:
        # The reader of our output has gone (``| head``): nothing to say to nobody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _complain(f"briefing: {where}{error.strerror or error}.")
        return REFUSED


def _run(name: str, rest: list[str]) -> int:
    if name not in COMMANDS:
        import difflib

        near = difflib.get_close_matches(name, COMMANDS, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        _complain(f"briefing: There is no command {name!r}.{hint} briefing --help lists them.")
        return WRONG_USE
    command = cast(Command, import_module(f"briefing.cli.{name}"))
    parser = argparse.ArgumentParser(prog=f"briefing {name}", description=COMMANDS[name])
    command.add_arguments(parser)
    try:
        parsed = parser.parse_args(rest)
    except SystemExit as stop:  # argparse has told the user already
        return int(stop.code or 0)
    return command.run(parsed)


def _help() -> str:
    lines = [
        "usage: briefing COMMAND ...",
        "       briefing [NAME.briefing]   opens the window",
        "       briefing --install-desktop puts it into the desktop's menu",
        "",
    ]
    lines.append("Sourced briefing memos: every quotation a slice of a captured article.")
    lines += ["", "commands:"]
    lines += [f"  {name:<11} {what}" for name, what in COMMANDS.items()]
    lines += ["", "briefing COMMAND --help tells more of each."]
    return "\n".join(lines)


def _complain(text: str) -> None:
    print(text, file=sys.stderr)


def _speak_utf8() -> None:
    """Print any character on any terminal: answers for programs are UTF-8 everywhere."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
