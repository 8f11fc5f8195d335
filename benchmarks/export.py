"""Word and PDF beside other programs that set the same memo."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.asked import Asked
from benchmarks.bounds import Bound, at_least, at_most, print_table
from benchmarks.measuring import HUGE, LARGE, SMALL, USUAL, Measured, Size, measure, over_all

_PEERS = {
    "Word": {
        "ours": "ours_docx",
        "pandoc": "peers.pandoc",
        "naive python-docx": "peers.naive_python_docx",
        "equal XML by string": "peers.xml_by_string",
    },
    "PDF": {
        "ours": "ours_pdf",
        "typst": "peers.typst_pdf",
        "typst, plain paragraphs": "peers.typst_paragraphs",
        "WeasyPrint": "peers.weasyprint_pdf",
        "naive Platypus": "peers.naive_platypus",
    },
}

_ROUNDS = 3

_Table = dict[tuple[str, int], Measured]


def run(_asked: Asked) -> Iterator[Bound]:
    """Measure, print the tables, and yield the bounds."""
    for form, peers in _PEERS.items():
        table = _measured(peers)
        rows = [_row(name, count, measured) for (name, count), measured in table.items()]
        print_table(form, ("program", "statements", "time", "memory", "file", "runs"), rows)
        yield from _growth(form, table)
        yield from _word(table) if form == "Word" else _pdf(table)


def _measured(peers: dict[str, str]) -> _Table:
    """Measure by turns, so that a busy minute of the machine slows all of them alike."""
    alternatives = [(name, size) for name in peers for size in _sizes(name)]
    rounds = [
        {(name, size.statements): measure(peers[name], size) for name, size in alternatives}
        for _ in range(_ROUNDS)
    ]
    return {key: over_all([turn[key] for turn in rounds]) for key in rounds[0]}


def _sizes(name: str) -> tuple[Size, ...]:
    return (USUAL, SMALL, LARGE, HUGE) if name == "ours" else (SMALL, LARGE)


def _row(name: str, count: int, measured: Measured) -> tuple[str, ...]:
    return (
        name,
        f"{count:,}",
        f"{measured.wall:.3f} s",
        f"{measured.memory:.0f} MB",
        f"{measured.size / 1e6:.2f} MB",
        str(measured.runs),
    )


def _times_faster(table: _Table, peer: str) -> float:
    return table[peer, LARGE.statements].wall / table["ours", LARGE.statements].wall


def _growth(form: str, table: _Table) -> Iterator[Bound]:
    huge, large = table["ours", HUGE.statements], table["ours", LARGE.statements]
    growth = huge.wall / large.wall
    yield at_most(f"{form}: 30,000 statements against 3,000", growth, 12, "times the time")
    yield at_most(f"{form}: memory for 30,000 statements", huge.memory, 600, "MB")


def _word(table: _Table) -> Iterator[Bound]:
    yield at_least("Word: faster than pandoc", _times_faster(table, "pandoc"), 10)
    share = 1 / _times_faster(table, "equal XML by string")
    yield at_most("Word: against equal XML by string", share, 5, "times the time")
    usual = table["ours", USUAL.statements].cpu * 1000
    yield at_most("Word: a usual memo of 40 statements", usual, 40, "ms of CPU")


def _pdf(table: _Table) -> Iterator[Bound]:
    yield at_least("PDF: faster than typst", _times_faster(table, "typst"), 6)
    yield at_least("PDF: faster than WeasyPrint", _times_faster(table, "WeasyPrint"), 20)
    yield at_least("PDF: faster than naive Platypus", _times_faster(table, "naive Platypus"), 1)
    usual = table["ours", USUAL.statements].cpu * 1000
    yield at_most("PDF: a usual memo of 40 statements", usual, 60, "ms of CPU")
