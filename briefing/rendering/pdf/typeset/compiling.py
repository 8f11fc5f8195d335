"""Typst itself: our form and a document's data in, a PDF out; no file, no package, no network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing.errors import RenderError
from briefing.rendering.pdf.typeset.typefaces import Machine
from briefing.telling import Worded

_FORM = Path(__file__).with_name("memo.typ")
_STANDARDS = ["a-3a", "ua-1"]


def compiled(data: Mapping[str, Any], machine: Machine, date: datetime) -> bytes:
    """Return the PDF of *data* as Typst writes it.  Raises ``RenderError``.

    Typst's root is a folder made for this call, which holds nothing; the form
    imports nothing and names no file.
    """
    import typst

    library: Any = typst
    written = json.dumps(data, ensure_ascii=False).encode("utf-8", "replace").decode()
    inputs = {"memo": written}
    with TemporaryDirectory(prefix="briefing-") as root:
        compiler = library.Compiler(
            root=root,
            font_paths=machine.fonts,
            sys_inputs=inputs,
            package_path=root,
            package_cache_path=root,
        )
        try:
            made = compiler.compile(
                _FORM.read_bytes(), format="pdf", pdf_standards=_STANDARDS, timestamp=date
            )
        except library.TypstError as error:
            raise RenderError(Worded("The PDF was not written: %1.", error.message)) from error
    return bytes(made)
