"""What the program has to say about a chosen slice; asked again whenever the choice changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.articles.values import Article, Span
from ui.reader.earlier import same_article
from ui.reader.filing import taken_at, without_lone_marks
from ui.session import Session
from ui.session.rows import event_of_articles
from ui.session.taking import Taken

if TYPE_CHECKING:  # the aids are loaded once the text stands
    from briefing.statements.attribution.cut_off import Warning as CutOff
    from ui.reader.collating import Collation, Rendering
    from ui.reader.suggesting import Suggester

_LONGEST = 4000  # code points of a slice about which anything is said


@dataclass(frozen=True, slots=True)
class Advice:
    """*heading* is the number, from 0, of the heading that is suggested, and *why*."""

    collation: Collation | None = None
    cut_off: CutOff | None = None
    heading: int | None = None
    why: str = ""


class Adviser:
    """Asks the session's aids, the memo's headings and the rules about slices."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._suggester: Suggester | None = None

    def forget_memo(self) -> None:
        """Learn from the memo anew: it has changed."""
        self._suggester = None

    def about(self, article: Article, span: Span) -> Advice:
        """Return what is to be said about *span* of *article*."""
        start, end = span
        if end - start > _LONGEST or self._session.path is None:
            return Advice()
        if self._session.aids(article.id) is None:
            return Advice()  # soon: another thread is loading what all of this needs
        from briefing.statements.attribution.cut_off import cut_off_warning

        language = article.source.language or "en"
        text = article.text[start:end]
        suggested = self._suggest(article, text, language)
        heading, why = suggested or (None, "")
        return Advice(
            self.collation(article, span),
            cut_off_warning(article.text, start, end, language),
            heading,
            why,
        )

    def collation(self, article: Article, span: Span) -> Collation | None:
        """Return the collation of the statement at *span*."""
        aids = self._session.aids(article.id)
        if aids is None or not aids.groups:
            return None
        from ui.reader.collating import collation_at

        language = article.source.language or "en"
        return collation_at(aids.groups, article.id, span, self.outlet, language, self._source)

    def taken(self, article: Article, span: Span) -> Taken:
        """Return *span* of *article* as it would be taken."""
        aids = self._session.aids(article.id)
        span = without_lone_marks(article.text, *span)
        return taken_at(article.id, span, aids.statements if aids else (), self._session.memo)

    def taken_with_others(self, article: Article, span: Span) -> tuple[Taken, ...]:
        """Return *span*, and after it what other outlets make of the same."""
        own = self.taken(article, span)
        collation = self.collation(article, span)
        others = collation.renderings[1:] if collation else ()
        return own, *(self._taken_elsewhere(one) for one in others)

    def _taken_elsewhere(self, one: Rendering) -> Taken:
        start, end = without_lone_marks(self._session.article(one.article).text, one.start, one.end)
        event = event_of_articles(self._session.memo).get(one.article, "")
        return Taken(one.article, start, end, one.told.speaker, via=one.told.via, event=event)

    def outlet(self, article: str) -> str:
        """Return the outlet of *article* as the memo or the library has it."""
        row = self._session.row(article)
        return row.outlet or row.title if row else ""

    def _source(self, article: str) -> object:
        """Return what all versions of *article* have in common."""
        row = self._session.row(article)
        return same_article(row) if row is not None and row.title else article

    def _suggest(self, article: Article, text: str, language: str) -> tuple[int, str] | None:
        memo = self._session.memo
        if memo is None:
            return None
        if self._suggester is None:
            from ui.reader.suggesting import Suggester

            self._suggester = Suggester(memo, self._session.template)
            aids = self._session.aids(article.id)
            texts = [article.text[s.start : s.end] for s in aids.statements] if aids else []
            self._suggester.weigh(texts, language)
        return self._suggester.heading(text, language)
