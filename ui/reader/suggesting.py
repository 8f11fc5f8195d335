"""Under which heading of the open memo a slice probably belongs.  Pure: no Qt."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.jobs.aids import assignments
from briefing.memos.values import Memo
from briefing.statements.suggestions import (
    WEAK,
    HeadingHints,
    Learned,
    Weights,
    learn,
    suggest,
    weigh,
)
from briefing.templates.values import BriefingTemplate


class Suggester:
    """Knows the headings of one memo, their keywords, and what stands under them."""

    def __init__(self, memo: Memo, template: BriefingTemplate) -> None:
        self._memo = memo
        keywords = {form.id: form.keywords for form in template.sections}
        by_name = {form.heading: form.keywords for form in template.sections}
        self.headings = tuple(
            HeadingHints(s.heading, keywords.get(s.key) or by_name.get(s.heading, ()))
            for s in memo.sections
        )
        self._learned: Learned | None = None
        self._weights = Weights()

    def weigh(self, texts: Sequence[str], language: str) -> None:
        """Let keywords count the more, the fewer of *texts* have them."""
        self._weights = weigh(texts, self.headings, language)

    def heading(self, text: str, language: str) -> tuple[int, str] | None:
        """Return the number of the heading, from 0, and why; None if nothing points to one."""
        if self._learned is None:
            self._learned = learn(assignments([self._memo], {}))
        found = suggest(text, self.headings, self._learned, self._weights, language)
        if not found or found[0].score < WEAK:
            return None
        names = [hints.heading for hints in self.headings]
        return names.index(found[0].heading), found[0].why
