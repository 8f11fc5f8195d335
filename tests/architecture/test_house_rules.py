"""The rules of the house that no tool knows, each with its reason."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
MODULES = sorted(
    path.relative_to(PROJECT)
    for package in ("briefing", "ui", "tools", "benchmarks")
    for path in (PROJECT / package).rglob("*.py")
)
CORE = [path for path in MODULES if path.parts[0] == "briefing"]

LONGEST_FILE = 300
LONGEST_FUNCTION = 40

CLOCKS = {"now", "utcnow", "today"}
TIME_FUNCTIONS = {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime", "asctime"}
NAMELESS = {"util", "utils", "common", "shared", "helper", "helpers", "misc"}


def tree_of(path: Path) -> ast.Module:
    return ast.parse((PROJECT / path).read_text(encoding="utf-8"))


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of *function* without its decorators and its docstring."""
    first = function.body[0]
    described = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or 0) - first.lineno + 1 if described else 0
    return (function.end_lineno or 0) - function.lineno + 1 - docstring


def clocks_in(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id="time"), attr=name) if name in TIME_FUNCTIONS:
                yield f"line {node.lineno}: time.{name}"
            case ast.Attribute(attr=name) if name in CLOCKS:
                yield f"line {node.lineno}: {ast.unparse(node)}"
            case ast.ImportFrom(module="time", names=names):
                yield from (
                    f"line {node.lineno}: {n.name}" for n in names if n.name in TIME_FUNCTIONS
                )


@pytest.mark.parametrize(
    "code",
    [
        "datetime.now(UTC)",
        "datetime.datetime.utcnow()",
        "date.today()",
        "time.time()",
        "from time import time_ns as tick",
        "stamp = default_factory(datetime.now)",
    ],
)
def test_a_clock_is_recognised(code):
    assert list(clocks_in(ast.parse(code)))


@pytest.mark.parametrize("code", ["time.monotonic()", "from time import perf_counter", "x.time()"])
def test_a_stopwatch_is_no_clock(code):
    assert not list(clocks_in(ast.parse(code)))


# The same input and date give the same bytes: only the command line asks what day it is.
@pytest.mark.parametrize("path", [p for p in CORE if p.parts[1] != "cli"], ids=str)
def test_the_core_has_no_clock(path):
    assert list(clocks_in(tree_of(path))) == []


# A value that changes behind a function's back cannot be handed to a background export.
@pytest.mark.parametrize("path", MODULES, ids=str)
def test_no_function_changes_a_global(path):
    changed = [node.names for node in ast.walk(tree_of(path)) if isinstance(node, ast.Global)]
    assert changed == []


# A file past this length is a sign that two things live in one room.
@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_module_is_short_enough_to_be_read(path):
    assert len((PROJECT / path).read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=str)
def test_a_function_is_short_enough_to_be_seen_at_once(path):
    functions = (
        node
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    too_long = {f.name: lines_of(f) for f in functions if lines_of(f) > LONGEST_FUNCTION}
    assert too_long == {}


def test_every_room_has_a_name_that_says_something():
    assert [path for path in MODULES if {*path.with_suffix("").parts} & NAMELESS] == []


def test_every_folder_says_what_others_may_use():
    folders = {path.parent for path in MODULES}
    assert [folder for folder in folders if not (PROJECT / folder / "__init__.py").exists()] == []


def test_every_room_says_what_it_is_for():
    assert [path for path in MODULES if not ast.get_docstring(tree_of(path))] == []


def test_the_sample_articles_are_as_they_came():
    """Anchors and the sample memo count code points in them: not a byte may change."""
    import hashlib

    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for path in (PROJECT / "seeds").glob("0*.txt")
    }
    assert found == {
        "000_30221a96f2c6b408.txt": "19dc703da8d0a0a1",
        "001_9407379707db7095.txt": "7ff0e725ae175709",
        "002_4679d07b455c5126.txt": "09027dc4c7cb3294",
        "003_459b4affb575bcd9.txt": "d04267023b2e2413",
        "004_586e3a2289a76981.txt": "76e9208fb482dedf",
    }
