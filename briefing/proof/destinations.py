"""On which page of our PDF each heading, note and mark stands: its named destinations.

Source: ISO 32000-1, 12.3.2.3 (named destinations) and 7.9.6 (name trees).
"""

from __future__ import annotations

import io
from typing import Any, cast

from briefing.errors import BriefingError
from briefing.telling import Worded, words_of


def pages_of_places(data: bytes) -> dict[str, int]:
    """Return the page, from 1, of each named place in *data*, a PDF of this program.

    Raises ``BriefingError`` if the file cannot be read.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
            names = cast(Any, pdf.Root.get("/Names", pikepdf.Dictionary()))
            if "/Dests" not in names:
                return {}
            tree = pikepdf.NameTree(names.Dests)
            return {str(name): numbers[cast(Any, place)[0].objgen] for name, place in tree.items()}
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, IndexError) as error:
        raise BriefingError(
            Worded("The PDF's places cannot be read: %1.", words_of(error))
        ) from error
