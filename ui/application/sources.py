"""PySide reads no sources of ours: a tenth of the start would go into it.

For its switches of spelling (``from __feature__ import snake_case``) PySide
looks into the source text of each module that is imported after it, whichever
it is.  No module of this program uses them.
"""

from __future__ import annotations

import sys
from contextlib import suppress

_LOOKS = "_mod_uses_pyside"


def leave_unread() -> bool:
    """Keep PySide from reading sources; return whether it would have.

    A PySide that goes about it in another way is left alone.
    """
    with suppress(ImportError):
        import PySide6.QtCore  # noqa: F401
    support = sys.modules.get("shibokensupport.feature")
    if not callable(getattr(support, _LOOKS, None)):
        return False
    setattr(support, _LOOKS, _uses_no_switches)
    return True


def _uses_no_switches(_module: object) -> bool:
    return False
