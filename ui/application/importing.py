"""Python's own ``import``, kept while Qt is loaded: PySide's would take a tenth of the start.

For its switches of spelling (``from __feature__ import snake_case``) PySide
puts an ``import`` of its own in the place of Python's, which looks at every
import statement and reads the source text of every module that comes after
it.  No module of this program uses the switches.
"""

from __future__ import annotations

import builtins


def load_qt() -> None:
    """Load Qt, and leave ``import`` as it was before."""
    own = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = own
