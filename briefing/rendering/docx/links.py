"""External relationships of a part: where its hyperlinks lead."""

from __future__ import annotations

import re
from urllib.parse import quote

_SAFE_SCHEME = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_LONGEST = 2083  # Word calls a file damaged whose link is longer
_KEPT = "".join(chr(c) for c in range(0x21, 0x7F) if chr(c) not in '"<>\\^`{|}[]%')
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_BRACKETED_HOST = re.compile(r"(?i)https?://\[[0-9a-f:.]+\](?=[:/?#]|$)")


class Links:
    """Hands out one relationship id for each address; the addresses are in ``targets``."""

    def __init__(self, prefix: str = "link") -> None:
        self._prefix = prefix
        self.targets: dict[str, str] = {}  # address -> relationship id
        self._given: dict[str, str] = {}  # as a source's address is written -> relationship id

    def add(self, url: str) -> str:
        """Return the relationship id for *url*, or "" where it may not be a link.

        Only http, https and mailto lead out of a memo.
        """
        known = self._given.get(url)
        if known is None:
            target = address(url)
            identity = f"{self._prefix}{len(self.targets) + 1}"
            known = self._given[url] = self.targets.setdefault(target, identity) if target else ""
        return known


def address(url: str) -> str:
    """Return *url* as a relationship can hold it (RFC 3986), or "" where it cannot."""
    url = url.strip()
    if not _SAFE_SCHEME.match(url):
        return ""
    host = _BRACKETED_HOST.match(url)
    head = host.group() if host else ""
    rest = _BARE_PERCENT.sub("%25", url[len(head) :])
    try:
        # Letters beyond ASCII stay: Word reads addresses as IRIs (RFC 3987).
        rest = "".join(c if c in _KEPT or c == "%" or _letter(c) else quote(c) for c in rest)
    except UnicodeEncodeError:
        return ""
    return head + rest if len(head + rest) <= _LONGEST else ""


def _letter(character: str) -> bool:
    return character > "\xa0" and character.isalnum()
