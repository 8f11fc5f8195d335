"""Quotations inside the analyst's own text: looked up in the memo's sources.

Words in quotation marks claim that somebody used them.  Found in a source they
can be linked to it; not found they are a warning, "unsourced quotation".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.articles.values import Article, Source
from briefing.memos.values import Cited, Entry, OwnText
from briefing.statements.finding import Finder
from briefing.statements.quotation_marks import quoted_spans

_TRAILING = " .,;:!?…"


@dataclass(frozen=True, slots=True)
class OwnQuotation:
    """Words in quotation marks: ``text[start:end]`` of the analyst's own text.

    *article* and *position* tell where a source has them; "" and 0 if none has.
    """

    start: int
    end: int
    words: str
    article: str = ""
    position: int = 0


def own_quotations(text: str, finders: Sequence[Finder]) -> tuple[OwnQuotation, ...]:
    """Return the quotations in *text*, each looked up in the articles of *finders*, in order.

    The case of the first letter may differ, and punctuation at the end is not
    part of the words: both follow the sentence around them.
    """
    spans = quoted_spans(Article("", Source(), text))
    return tuple(_looked_up(text, start, end, finders) for start, end in spans)


def unsourced(entry: Entry, finders: Sequence[Finder]) -> Iterator[str]:
    """Yield the words that *entry* quotes in the analyst's own text and no source has."""
    for text in own_texts(entry):
        for quotation in own_quotations(text, finders):
            if quotation.words and not quotation.article:
                yield quotation.words


def own_texts(entry: Entry) -> Iterator[str]:
    """Yield the analyst's own texts in *entry*."""
    match entry.content:
        case OwnText() as own:
            yield from (own.text, own.basis, own.if_wrong)
        case Cited(paraphrase=paraphrase):
            yield paraphrase
        case _:
            pass
    yield entry.note


def _looked_up(text: str, start: int, end: int, finders: Sequence[Finder]) -> OwnQuotation:
    words = text[start:end].strip().rstrip(_TRAILING)
    if not any(map(str.isalnum, words)):
        return OwnQuotation(start, end, "")
    for form in (words, words[0].swapcase() + words[1:]):
        for finder in finders:
            if places := finder.places(form):
                return OwnQuotation(start, end, words, finder.article.id, places[0].start)
    return OwnQuotation(start, end, words)
