"""Every string that the window translates, with the context in which Qt seeks it.

A method's ``self.tr`` is sought under the name of its class, a function ``tr``
or ``_tr`` under that which its own ``QCoreApplication.translate`` names.
Texts in tables (actions, menus) are taken from the tables themselves, those that
the core says from its ``Worded``s.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FUNCTIONS = ("tr", "_tr")
_PLACE = re.compile("%[1-9]")
# What is not ``self`` and has a ``tr`` of its own.
_OBJECTS = {"application": "QApplication", "window": "MainWindow"}


@dataclass(frozen=True, order=True, slots=True)
class Message:
    """*text* as it stands in the code, sought under *context*; *place* is its file."""

    context: str
    text: str
    place: str


class NotALiteral(Exception):
    """A call whose text or context cannot be read off the code."""


def messages(root: Path) -> list[Message]:
    """Return what ``ui`` below the folder *root* has to translate, sorted, each once."""
    found = {
        (message.context, message.text): message
        for path in sorted((root / "ui").rglob("*.py"))
        for message in _of_file(root, path)
    }
    for path in sorted(each for room in ("briefing", "ui") for each in (root / room).rglob("*.py")):
        found |= {("Core", each.text): each for each in _of_core(root, path)}
    for context, text in _tables():
        found.setdefault((context, text), Message(context, text, "ui/actions/table.py"))
    for context, text in _shipped():
        found.setdefault((context, text), Message(context, text, "templates"))
    return sorted(found.values())


def _tables() -> Iterator[tuple[str, str]]:
    from ui.actions import ACTIONS, MENUS

    for record in ACTIONS:
        yield "Actions", record.text
    for _, title in MENUS:
        yield "Actions", title


def _shipped() -> Iterator[tuple[str, str]]:
    """Yield name and purpose of the templates that ship, as gallery and memo tell them."""
    from briefing.templates import read_template, template_files

    for file in template_files():
        if not file.own:
            template = read_template(file.path)[0]
            yield "Templates", template.name
            yield "Templates", template.description


def _of_core(root: Path, path: Path) -> Iterator[Message]:
    """Yield the form of each ``Worded`` that a file makes; one without words needs no other."""
    source = path.read_text(encoding="utf-8")
    if "Worded(" not in source:
        return
    place = path.relative_to(root).as_posix()
    for call, _ in _calls(ast.parse(source), ""):
        if not (isinstance(call.func, ast.Name) and call.func.id == "Worded"):
            continue
        match call.args[0]:
            case ast.Constant(value=str(text)):
                if any(map(str.isalpha, _PLACE.sub("", text))):
                    yield Message("Core", text, place)
            case _:
                raise NotALiteral(f"{place}:{call.lineno}: the form is put together before it")


def _of_file(root: Path, path: Path) -> Iterator[Message]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    contexts = contexts_of(root, path)
    place = path.relative_to(root).as_posix()
    for call, owner in _calls(tree, ""):
        context = _context(call, owner, contexts)
        if context is None:
            continue
        for text in _texts(call, place):
            yield Message(context, text, place)


def _calls(node: ast.AST, owner: str) -> Iterator[tuple[ast.Call, str]]:
    """Yield every call below *node* with the class in which it stands."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield child, owner
        inside = child.name if isinstance(child, ast.ClassDef) else owner
        yield from _calls(child, inside)


def _context(call: ast.Call, owner: str, contexts: dict[str, str]) -> str | None:
    """Return where Qt seeks the text of *call*; None if it translates nothing."""
    match call.func:
        case ast.Name(id="_mark"):
            return "Errors"
        case ast.Name(id=name) if name in contexts:
            return contexts[name]
        case ast.Attribute(value=ast.Name(id="self"), attr="tr"):
            return owner
        case ast.Attribute(value=ast.Attribute(attr=name) | ast.Name(id=name), attr="tr"):
            if name not in _OBJECTS:
                raise NotALiteral(f"{name}.tr: whose context?")
            return _OBJECTS[name]
        case ast.Attribute(value=ast.Name(id="QCoreApplication"), attr="translate"):
            first = call.args[0]
            return str(first.value) if isinstance(first, ast.Constant) else None
        case _:
            return None


def _texts(call: ast.Call, place: str) -> list[str]:
    match call.args[-1]:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=ast.Constant(value=str(one)), orelse=ast.Constant(value=str(other))):
            return [one, other]
        case ast.Name() | ast.Attribute() | ast.Subscript():
            return []  # of a table, or the inside of a function ``tr`` itself
        case _:
            raise NotALiteral(f"{place}:{call.lineno}: the text is put together before it")


def contexts_of(root: Path, path: Path) -> dict[str, str]:
    """Return the functions ``tr`` that a file has, with the context of each."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    own = {
        node.name: context
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name in _FUNCTIONS
        for context in _named(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("ui."):
            for alias in node.names:
                if alias.name in _FUNCTIONS:
                    room = root / node.module.replace(".", "/")
                    source = room / "__init__.py" if room.is_dir() else room.with_suffix(".py")
                    own[alias.asname or alias.name] = contexts_of(root, source)[alias.name]
    return own


def _named(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "translate"
            and isinstance(node.args[0], ast.Constant)
        ):
            yield str(node.args[0].value)


@cache
def root_of_project() -> Path:
    """Return the folder of the checkout."""
    return Path(__file__).resolve().parents[2]
