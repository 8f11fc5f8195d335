"""Opening an exported PDF that others may have damaged on its way."""

from __future__ import annotations

import io
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from briefing.errors import BriefingError
from briefing.telling import Worded

# What pikepdf's objects raise where a damaged file holds another kind of object, or too few.
_DAMAGE = (AttributeError, LookupError, OverflowError, RecursionError, TypeError, ValueError)


@contextmanager
def opened_pdf(data: bytes) -> Generator[Any]:
    """Open the PDF *data* for reading; damage met while it is open ends in ``BriefingError``."""
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            yield pdf
    except pikepdf.PasswordError as error:
        raise BriefingError(
            Worded(
                "The PDF cannot be read: it is encrypted. Take the password off and save it again."
            )
        ) from error
    except (pikepdf.PdfError, *_DAMAGE) as error:
        raise BriefingError(
            Worded(
                "The PDF cannot be read: it is damaged. Ask for another copy, or export "
                "the memo again."
            )
        ) from error
