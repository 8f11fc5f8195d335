"""What can be undone and redone next, known at once and put right by the disk.

The log of steps is the workspace's own and outlives the window; here are only
the names that the menu shows while a step is on its way to it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class NextSteps:
    """The names of the steps that undo and redo would turn, "" for none.

    *turning*: an undo or redo is on its way, and what is asked meanwhile waits.
    """

    undo_name: str = ""
    redo_name: str = ""
    turning: bool = False

    def after_edit(self, name: str) -> NextSteps:
        """Return what is next once an edit called *name* has been made."""
        return replace(self, undo_name=name, redo_name="")

    def while_turning(self) -> NextSteps:
        """Return the same while an undo or redo is on its way."""
        return replace(self, turning=True)

    @property
    def undo_text(self) -> str:
        """The name of the step to undo; "" for none, or while one is on its way."""
        return "" if self.turning else self.undo_name

    @property
    def redo_text(self) -> str:
        """The name of the step to redo; "" for none, or while one is on its way."""
        return "" if self.turning else self.redo_name
