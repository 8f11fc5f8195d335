"""How much stood under the headings of the edition before, for those that are still empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.errors import BriefingError
from briefing.memos.values import Cited, Memo, Section, entries_of
from ui.session import Session

Headings = tuple[str, ...]
"""The words of a heading, after those of the headings above it."""


class EditionBefore:
    """Reads the edition that a memo follows, once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._follows = ""
        self._counts: dict[Headings, int] = {}

    def counts(self, memo: Memo) -> Mapping[str, int]:
        """Return, by the id of each heading without a quotation, how many entries it had before."""
        if memo.follows != self._follows:
            self._follows, self._counts = memo.follows, self._read(memo.follows)
        if not self._counts:
            return {}
        return {
            section.id: self._counts[headings]
            for headings, section in _walk(memo.sections)
            if headings in self._counts and not _is_begun(section)
        }

    def _read(self, follows: str) -> dict[Headings, int]:
        known = {row.id for row in self._session.memos}
        if follows not in known or self._session.path is None:
            return {}
        try:
            before = self._session.shelf.reader.memo(follows)
        except BriefingError:
            return {}  # told where it is shown itself
        counted = ((head, sum(1 for _ in entries_of(s))) for head, s in _walk(before.sections))
        return {headings: count for headings, count in counted if count}


def _walk(sections: Sequence[Section], above: Headings = ()) -> Iterator[tuple[Headings, Section]]:
    for section in sections:
        headings = (*above, section.heading)
        yield headings, section
        yield from _walk(section.sections, headings)


def _is_begun(section: Section) -> bool:
    return any(isinstance(entry.content, Cited) for entry in entries_of(section))
