"""The log of every step made in a workspace: what it was called, when, and how to take it back.

Steps are numbered through all memos and the library and never deleted.  Undo
and redo are steps too, so any state that ever stood can be looked at again.
The library and each memo are *scopes*: a new edit ends what could be redone in
its own scope, and disturbs no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from briefing.errors import WorkspaceDamaged
from briefing.store.articles import fingerprint
from briefing.store.database import Database
from briefing.store.rows import StepRow
from briefing.telling import Worded

LIBRARY = ""  # the scope of changes to the library

_SELECT = "SELECT number, memo, kind, target, name, at, forward, backward, hash, turned FROM step "


class Step(NamedTuple):
    """A step with its edit: *forward* makes it, *backward* takes it back, both JSON."""

    number: int
    memo: str
    kind: str
    target: int
    name: str
    at: str
    forward: str
    backward: str


class Log:
    """The table of steps.  Changes run in the caller's transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_number(self) -> int:
        """Return the number of the next step."""
        return 1 + int(self._database.value("SELECT coalesce(max(number), 0) FROM step"))

    def record(
        self, memo: str, name: str, at: datetime, forward: str, backward: str, kind: str = "edit"
    ) -> int:
        """Log an edit that was made, dropping what was undone in its scope; return its number."""
        self._database.run(
            "UPDATE step SET standing = 'dropped' WHERE memo = ? AND standing = 'undone'", (memo,)
        )
        return self._write(Step(0, memo, kind, 0, name, at.isoformat(), forward, backward))

    def rewrite(self, step: Step, forward: str, backward: str) -> None:
        """Let *step*, the library's latest, do more than it did, under the name that it has here.

        Adding goes on in batches, and what is added may take the place of what stood for it.
        """
        made = step._replace(forward=forward, backward=backward)
        self._database.run(
            "UPDATE step SET name = ?, forward = ?, backward = ?, hash = ? WHERE number = ?",
            (made.name, forward, backward, _seal(made), made.number),
        )

    def record_turn(self, kind: str, step: Step, at: datetime) -> int:
        """Log that *step* was undone or redone; return the number of that."""
        number = self._write(
            Step(0, step.memo, kind, step.number, step.name, at.isoformat(), "", "")
        )
        standing = "undone" if kind == "undo" else "done"
        self._database.run(
            "UPDATE step SET standing = ?, turned = ? WHERE number = ?",
            (standing, number, step.number),
        )
        return number

    def to_undo(self, memo: str) -> Step | None:
        """Return the latest edit of *memo* or the library that stands."""
        return self._latest(memo, "done")

    def to_redo(self, memo: str) -> Step | None:
        """Return the edit of *memo* or the library that was undone last."""
        return self._latest(memo, "undone")

    def step(self, number: int) -> Step:
        """Return the step of that number, checked against its hash."""
        return self._checked(self._database.row(_SELECT + "WHERE number = ?", (number,)), number)

    def steps(self, memo: str, after: int, up_to: int) -> Iterator[Step]:
        """Yield the steps of *memo* numbered from *after* (exclusive) to *up_to* (inclusive)."""
        for row in self._database.rows(
            _SELECT + "WHERE memo = ? AND number > ? AND number <= ? ORDER BY number",
            (memo, after, up_to),
        ):
            yield self._checked(row, row[0])

    def last_before(self, memo: str, other: str, time: str = "~") -> datetime | None:
        """Return the time of the latest step of *memo* before the first of *other*.

        Only steps before *time* (ISO 8601, UTC) are looked at; "~" for all.
        """
        at = self._database.value(
            "SELECT at FROM step WHERE memo = ? AND at < ?"
            " AND number < (SELECT min(number) FROM step WHERE memo = ?)"
            " ORDER BY number DESC LIMIT 1",
            (memo, time, other),
        )
        return datetime.fromisoformat(at) if at else None

    def first(self, memo: str) -> datetime | None:
        """Return the time of the first step of *memo*; None if there is none."""
        at = self._database.value(
            "SELECT at FROM step WHERE memo = ? ORDER BY number LIMIT 1", (memo,)
        )
        return datetime.fromisoformat(at) if at else None

    def weight(self, memo: str, after: int) -> tuple[int, int]:
        """Return the number of steps of *memo* later than *after*, and their characters."""
        return self._database.row(
            "SELECT count(*), coalesce(sum(length(forward)), 0) FROM step"
            " WHERE memo = ? AND number > ?",
            (memo, after),
        )

    def history(self, memo: str) -> list[StepRow]:
        """Return the steps of *memo* and of the library, the latest first."""
        return [
            StepRow._make((*row[:5], datetime.fromisoformat(row[5]), row[6]))
            for row in self._database.rows(
                "SELECT number, memo, kind, target, name, at, standing FROM step"
                " WHERE memo IN (?, ?) ORDER BY number DESC",
                (memo, LIBRARY),
            )
        ]

    def _latest(self, memo: str, standing: str) -> Step | None:
        rows: list[Any] = []
        for scope in {memo, LIBRARY}:
            rows += self._database.rows(
                _SELECT + "WHERE memo = ? AND standing = ? AND kind = 'edit'"
                " ORDER BY turned DESC LIMIT 1",
                (scope, standing),
            )
        latest = max(rows, key=lambda row: row[9], default=None)
        return self._checked(latest, latest[0]) if latest else None

    def _write(self, step: Step) -> int:
        made = step._replace(number=self.next_number())
        self._database.run(
            "INSERT INTO step VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'done', ?)",
            (*made, _seal(made), made.number),
        )
        return made.number

    def _checked(self, row: Any, number: int) -> Step:
        step = Step(*row[:8]) if row else None
        if step is None or _seal(step) != row[8]:
            raise WorkspaceDamaged(
                Worded(
                    "Step %1 of the history of %2 is damaged or missing. Look at the state "
                    "before it in the history, or open a backup.",
                    number,
                    self._database.path.name,
                )
            )
        return step


def _seal(step: Step) -> str:
    return fingerprint(*(str(part) for part in step))
