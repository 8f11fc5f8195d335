"""A memo as JSON: in the manifest that travels with an export, and back again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from briefing.json_values import from_json, to_json
from briefing.memos.values import Memo


def memo_to_json(memo: Memo) -> dict[str, Any]:
    """Return *memo* as JSON values; what has its default is left out."""
    return json.loads(to_json(Memo, memo))


def memo_from_json(content: Mapping[str, Any]) -> Memo:
    """Return the memo in *content*.  Raises ``NotThisForm`` (a ``ValueError``) if it is none."""
    return from_json(Memo, json.dumps(content))
