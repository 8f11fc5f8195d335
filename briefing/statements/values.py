"""The nouns of quoting: an anchor in an article, and a statement taken there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class StatementKind(StrEnum):
    """Whose words a statement's slice holds."""

    DIRECT = "direct"  # the speaker's, inside the outlet's own quotation marks
    INDIRECT = "indirect"  # the outlet's rendering of what the speaker said
    REPORT = "report"  # the outlet's own statement


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in ``Article.text``: W3C quote and position selectors in one.

    Offsets are code points, *end* exclusive; *prefix* and *suffix* hold up to
    32 code points each.  Source: W3C Web Annotation Data Model (2017), 4.2.4-5.
    """

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class VisibleEdit:
    """The analyst's visible change to a quotation: ``exact[start:end]`` is shown as *text*.

    *text* is ``[…]`` (something left out), ``[Biden]`` (something put in) or
    ``[sic]``; nothing without square brackets.  *start* and *end* are code
    points in ``Anchor.exact``; equal for a pure insertion.
    """

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Translation:
    """A statement in the memo's language beside its original, and who translated it."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A slice of a captured article with what the analyst says about it.

    *credibility* runs from 1 to 6, where 6 means not judged; *reliability* ""
    means the article's own.  *via* lists relaying agencies, outermost last.
    """

    id: str
    article: str  # the article's id
    anchor: Anchor
    kind: StatementKind = StatementKind.REPORT
    speaker: str = ""
    relays: str = ""
    via: tuple[str, ...] = ()
    event: str = ""
    edits: tuple[VisibleEdit, ...] = ()
    credibility: int = 6
    reliability: str = ""
    translation: Translation | None = None

    @property
    def shown(self) -> str:
        """The quotation as it is printed: the source's slice with the visible edits in it."""
        exact, at = self.anchor.exact, 0
        parts: list[str] = []
        for edit in self.edits:
            parts += [exact[at : edit.start], edit.text]
            at = edit.end
        return "".join([*parts, exact[at:]])
