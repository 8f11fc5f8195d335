"""From the spaces that the eye sees to the spaces that Word sets.

A look's spaces are measured between letters: from 0.2 of a type size below
the last baseline to 0.8 of one above the first.  Word measures between lines,
each with its full leading.  So each paragraph gives up what its own first and
last line hold already; a style knows its own look only, and takes its
neighbours to be what they mostly are: statements.  Where two spaces meet the
larger counts, in Word (since 2013) as in a look.
"""

from __future__ import annotations

from briefing.document import Look, Role, StyleSheet

_DESCENT = 0.293  # of the size, below the baseline, in both bundled families
_SEEN_ABOVE, _SEEN_BELOW = 0.8, 0.2
_LISTS = frozenset({Role.FOOTNOTE_TEXT, Role.ENDNOTE_TEXT, Role.SOURCE_LIST})


def above_text(look: Look) -> float:
    """Return the space that a line of *look* holds above its letters, in points."""
    return look.leading - (_DESCENT + _SEEN_ABOVE) * look.size


def below_text(look: Look) -> float:
    """Return the space that a line of *look* holds below its letters, in points."""
    return (_DESCENT - _SEEN_BELOW) * look.size


def space_after(role: Role, look: Look, sheet: StyleSheet, *, above_table: bool) -> float:
    """Return Word's space after a paragraph; the next one's first line brings the rest."""
    own = 0.0 if look.tint or look.rule_below else below_text(look)
    follower = look if role in _LISTS else sheet[Role.QUOTATION_DIRECT]
    brought = 0.0 if above_table else above_text(follower)
    return max(0.0, look.space_after - own - brought)


def space_before(look: Look, sheet: StyleSheet, *, below_table: bool) -> float:
    """Return Word's space before a paragraph; a table above brings none of its own."""
    framed = bool(look.tint or look.rule_above)
    wanted = look.space_before
    if not wanted and (below_table or framed):
        wanted = sheet[Role.BODY].space_after
    own = 0.0 if framed else above_text(look)
    return max(0.0, wanted - below_text(sheet[Role.QUOTATION_DIRECT]) - own) if wanted else 0.0
