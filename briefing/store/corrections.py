"""What the analyst corrected in the proposals of the reading aids, kept for this workspace.

A correction is JSON under a kind (``speaker``, ``heading``) and what it is
about (a statement's place, a text): the aids say what it means.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from briefing.errors import WorkspaceDamaged
from briefing.json_values import storable
from briefing.store.database import Database
from briefing.telling import Worded, words_of


class Corrections:
    """The table of corrections; each change is a durable step."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, kind: str, about: str, value: Any, at: datetime) -> None:
        """Keep *value* (anything JSON holds), replacing what was kept of the same before."""
        text = storable(json.dumps(value, ensure_ascii=False, sort_keys=True))
        with self._database.writing():
            self._database.run(
                "INSERT INTO correction VALUES (?, ?, ?, ?) ON CONFLICT (kind, about)"
                " DO UPDATE SET value = excluded.value, at = excluded.at",
                (kind, about, text, at.isoformat()),
            )

    def forget(self, kind: str, about: str) -> None:
        """Take a correction back; nothing happens if there is none."""
        with self._database.writing():
            self._database.run("DELETE FROM correction WHERE kind = ? AND about = ?", (kind, about))

    def all(self, kind: str) -> dict[str, Any]:
        """Return the corrections of *kind* by what they are about, the oldest first."""
        try:
            return {
                about: json.loads(value)
                for about, value in self._database.rows(
                    "SELECT about, value FROM correction WHERE kind = ? ORDER BY at, about", (kind,)
                )
            }
        except ValueError as error:
            raise WorkspaceDamaged(
                Worded(
                    "The corrections (%1) in %2 are damaged (%3). Open a backup.",
                    kind,
                    self._database.path.name,
                    words_of(error),
                )
            ) from error
