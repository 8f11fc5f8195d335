"""Memos that this program exported, met among the articles: read, and told for what they are.

Taken for a source, a memo would vouch for what it only quotes, and the same
words would count as told twice.
"""

from __future__ import annotations

from briefing.telling import Worded

MANIFEST = "briefing-manifest.json"  # the file that travels in every export
WORD_PART = "urn:briefing-memo:"  # how the namespace of its part begins in Word files
WARNING = Worded(
    "It is a memo that this program made: what it quotes has sources of its own. Cite those."
)


def warned(exported: bool) -> tuple[Worded, ...]:
    """Return the warning, if the file is an export."""
    return (WARNING,) if exported else ()
