"""The shipped templates as values, read ahead: the window starts without schema or parser.

``templates/parsed.json``, written by ``make parsed``, holds what each of them
comes to under the digest of its bytes, with the digests of those that it
extends.  Other bytes are read anew, so that a file that is out of date, or
gone, costs time and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefing.files import templates_folder
from briefing.json_values import from_json
from briefing.templates.values import BriefingTemplate

NAME = "parsed.json"

Parent = Callable[[str], "tuple[bytes, str]"]
"""Gives the bytes and the file name of the template of that name."""


def kept(data: bytes, id_: str, parent: Parent) -> BriefingTemplate | None:
    """Return the template in *data* with id *id_* if it ships so, and all that it extends.

    Raises what *parent* raises for a template that is not there.
    """
    found = _known(templates_folder()).get(digest(data))
    if found is None:
        return None
    if any(digest(parent(name)[0]) != known for name, known in found["extends"]):
        return None  # one of the user's own stands in the place of a shipped one
    return replace(from_json(BriefingTemplate, found["template"]), id=id_)


def digest(data: bytes) -> str:
    """Return the name under which the template in *data* is kept."""
    return sha256(data).hexdigest()


@cache
def _known(folder: Path) -> dict[str, Any]:
    try:
        return json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
