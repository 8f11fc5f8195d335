"""What is printed of a source: nothing invented, no empty slot, guesses shown as guesses."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from briefing.articles.values import Article, Moment, Source, SourceKind
from briefing.composing.labels import filled
from briefing.composing.wording_of_dates import long_moment
from briefing.memos.values import Memo, MemoSource
from briefing.statements.nesting import Marks, nest_marks

_PARSERS: dict[str, Callable[[str], Any]] = {
    "published": Moment.parse,
    "accessed": Moment.parse,
    "information_date": Moment.parse,
    "kind": SourceKind,
}
_NAMES = frozenset(f.name for f in fields(Source)) - {"guessed", "findings"}


def effective_source(article: Source, given: MemoSource | None) -> Source:
    """Return *article*'s source with the details that the memo gives winning over it.

    A detail that the memo gives is no guess any more, unless the memo says so.
    """
    if given is None:
        return article
    changes: dict[str, Any] = {}
    for key, value in given.details:
        name = key.replace("-", "_")
        if name in _NAMES:
            changes[name] = _PARSERS.get(name, str)(value)
    guessed = (article.guessed - set(changes)) | {g.replace("-", "_") for g in given.guessed}
    return replace(article, **changes, guessed=frozenset(guessed))


def effective_sources(memo: Memo, articles: Mapping[str, Article]) -> dict[str, Source]:
    """Return the source of every article that *memo* cites or names, by article id."""
    given = {source.article: source for source in memo.sources}
    cited = {statement.article for statement in memo.statements()}
    return {
        id_: effective_source(articles[id_].source if id_ in articles else Source(), given.get(id_))
        for id_ in sorted(cited | (set(given) & set(articles)))
    }


@dataclass(frozen=True, slots=True)
class SourceWords:
    """The details of sources as words, in one language with one set of labels."""

    labels: Mapping[str, str]
    language: str
    marks: Marks

    def confidence(self, level: str) -> str:
        """Return a level of confidence as the memo prints it; "" for none."""
        return self.labels.get(f"confidence-{level}", level)

    def outlet(self, source: Source) -> str:
        """Return the outlet, else whom the page credits; else that it is not stated."""
        if source.outlet:
            return self._shown(source, "outlet", source.outlet)
        name = source.credit or source.office or source.handle
        return name or self.labels["outlet-not-stated"]

    def title(self, source: Source, depth: int = 1) -> str:
        """Return the title with its marks turned for standing inside quote marks."""
        title = nest_marks(source.title, self.marks, depth) or self.labels["untitled"]
        return self._shown(source, "title", title)

    def author(self, source: Source) -> str:
        """Return the author or ""."""
        return self._shown(source, "author", source.author) if source.author else ""

    def published(self, source: Source) -> str:
        """Return when the article was published, or that it is undated."""
        if source.published is None:
            return self.labels["undated"]
        return self._shown(source, "published", long_moment(source.published, self.language))

    def grade(self, source: Source) -> str:
        """Return how reliable *source* is: "Source C, fairly reliable"."""
        words = self.labels[f"grade-{source.reliability}"]
        return filled(self.labels["source-grade"], grade=source.reliability, words=words)

    def moment(self, moment: Moment | None, form: str = "long") -> str:
        """Return *moment* in words, or ""; *form* "medium" shortens its month."""
        return long_moment(moment, self.language, form) if moment else ""

    def details(self, source: Source) -> dict[str, str]:
        """Return every detail of *source* that a form may name."""
        return {
            "outlet": self.outlet(source),
            "title": self.title(source),
            "author": self.author(source),
            "translator": source.translator,
            "published": self.published(source),
            "accessed": self.moment(source.accessed),
            "information-date": self.moment(source.information_date),
            "url": source.url,
            "credit": source.credit,
            "origin": source.origin,
            "ownership": source.ownership,
            "descriptor": source.descriptor,
            "handle": source.handle,
            "office": source.office,
            "kind": source.kind.value,
            "source-language": source.language,
        }

    def _shown(self, source: Source, field: str, text: str) -> str:
        return f"[{text}?]" if field in source.guessed else text


class CitedSources:
    """The sources of one memo as words, each worked out once however often it is cited."""

    def __init__(
        self, words: SourceWords, sources: Mapping[str, Source], articles: Mapping[str, Article]
    ) -> None:
        self._labels = words.labels
        self._articles = articles
        self._details = {id_: words.details(source) for id_, source in sources.items()}
        self._paragraphs = {
            id_: article.numbered_paragraphs()
            for id_, article in articles.items()
            if not article.pages
        }
        self._starts = {
            id_: [paragraph.start for paragraph in paragraphs]
            for id_, paragraphs in self._paragraphs.items()
        }

    def details(self, article: str) -> dict[str, str]:
        """Return every detail of the source of *article* that a form may name."""
        return dict(self._details[article])

    def locator(self, article: str, position: int) -> str:
        """Return the page or the story paragraph at *position*, or ""."""
        if article not in self._paragraphs:
            known = self._articles.get(article)
            page = known.page(position) if known else 0
            return f"{self._labels['page']}\u00a0{page}" if page else ""
        number = bisect_right(self._starts[article], position)
        if not number or position >= self._paragraphs[article][number - 1].end:
            return ""
        return f"{self._labels['para']}\u00a0{number}"
