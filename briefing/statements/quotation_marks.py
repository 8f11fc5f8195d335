"""What stands inside an outlet's own quotation marks.

Marks are paired paragraph by paragraph: curly, straight, mixed, nested,
guillemets either way round, German and Polish low marks, Japanese brackets.
Apostrophes close nothing.  A quotation that runs over several paragraphs opens
each of them and is closed in the last.  In doubt a passage is not inside: the
outlet's prose must never pass for the speaker's words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.articles.values import Article, Passage, Span

# What may close a mark, the likeliest first.
_CLOSED_BY = {
    "“": "”\"＂", "„": "“”\"‟", "‟": "”", "”": "”", '"': '"”', "＂": "＂", "«": "»", "»": "«»",
    "‹": "›", "›": "‹›", "‘": "’'", "‚": "‘’'", "’": "’", "'": "'’", "`": "'’´",
    "「": "」", "『": "』", "〝": "〞〟",
}  # fmt: skip
_SINGLE = "‘‚’'`"
_MARK = re.compile("[" + re.escape("".join(_CLOSED_BY) + "」』〞〟´") + "]")
_ELISION = re.compile(r"['’‘`](?:\d0s\b|(?:tis|twas|em|til|cause|n)\b)", re.IGNORECASE)
_STRONG = ".,!?…;:"  # beside a single mark: it closes a quotation, it is no possessive
_UNSPACED_CLOSERS = "」』〞〟"
_OPENERS = "([{—–-/¿¡…"


def quoted_spans(article: Article) -> tuple[Span, ...]:
    """Return the outermost quotations of *article*, marks excluded, sorted and disjoint."""
    spans: list[Span] = []
    carried = ""  # the mark of a quotation that runs on from the paragraph before
    for start, end in _paragraphs(article):
        paragraph = article.text[start:end]
        if carried and not paragraph.startswith((carried, "»")):
            spans.pop()
        found, carried = _pair(paragraph)
        spans += ((start + a, start + b) for a, b in found)
    if carried:
        spans.pop()
    return tuple(spans)


def is_quoted(spans: Sequence[Span], text: str, start: int, end: int) -> bool:
    """Tell whether every word of ``text[start:end]`` stands inside one of *spans*."""
    nearest = bisect_right(spans, (start, len(text))) - 1
    at, inside = start, False
    for first, last in spans[max(0, nearest) :]:
        if first >= end:
            break
        if _has_words(text[at : max(at, min(first, end))]):
            return False
        inside = inside or _has_words(text[max(at, first) : min(last, end)])
        at = max(at, last)
    return inside and not _has_words(text[at:end])


def _has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def _paragraphs(article: Article) -> Iterator[Span]:
    """Yield the paragraphs of *article* that are not blank, trimmed; lines where it knows none."""
    text, at = article.text, 0
    for passage in (*article.passages, Passage(len(text), len(text))):
        yield from _lines(text, at, passage.start)
        if passage.start >= at and (span := _trimmed(text, passage.start, passage.end)):
            yield span
        at = max(at, passage.end)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if span := _trimmed(text, start, stop):
            yield span
        start = stop + 1


def _trimmed(text: str, start: int, end: int) -> Span | None:
    words = text[start:end].strip()
    if not words:
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip())
    return start, start + len(words)


def _pair(paragraph: str) -> tuple[list[Span], str]:
    """Return the outermost quotations of a paragraph, and the mark of one that runs on, or ""."""
    open_marks: list[tuple[str, int]] = []
    found: list[Span] = []
    for match in _MARK.finditer(paragraph):
        mark, at = match[0], match.start()
        closing = _closes(paragraph, mark, at, open_marks)
        if closing is not None:
            found = [span for span in found if span[0] < open_marks[closing][1]]
            found.append((open_marks[closing][1] + 1, at))
            del open_marks[closing:]
        elif _opens(paragraph, mark, at):
            same = [level for level, (other, _) in enumerate(open_marks) if other == mark]
            del open_marks[same[0] if same else len(open_marks) :]
            open_marks.append((mark, at))
    if open_marks and _runs_on(paragraph, *open_marks[0]):
        mark, at = open_marks[0]
        return [*(s for s in found if s[0] < at), (at + 1, len(paragraph))], mark
    return found, ""


def _closes(text: str, mark: str, at: int, open_marks: Sequence[tuple[str, int]]) -> int | None:
    """Return the level in *open_marks* that *mark* closes, or None."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if not before or (before.isspace() and mark not in "»›«‹"):
        return None
    if after.isalnum() and mark not in _UNSPACED_CLOSERS:
        return None
    if before.isspace() and not (after == "" or after.isspace() or after in _STRONG + ")"):
        return None
    if mark in _SINGLE and _is_possessive(text, at):
        return None
    levels = range(len(open_marks) - 1, -1, -1)
    partners = [n for n in levels if mark in _CLOSED_BY[open_marks[n][0]]]
    likeliest = [n for n in partners if _CLOSED_BY[open_marks[n][0]][0] == mark]
    return next(iter([*likeliest, *partners]), None)


def _opens(text: str, mark: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    may_be_spaced = mark in "«‹" or (mark == "»" and at == 0)
    if mark not in _CLOSED_BY or not after or (after.isspace() and not may_be_spaced):
        return False
    if mark in "「『〝":
        return True
    if mark in _SINGLE and _ELISION.match(text, at):
        return False
    return before == "" or before.isspace() or before in _OPENERS or before in _CLOSED_BY


def _is_possessive(text: str, at: int) -> bool:
    """Tell whether a single mark that might close is an apostrophe: "the leaders' talks".

    So it is after an s and before a word, if a mark that surely closes follows
    before another quotation opens.
    """
    if text[at - 1] not in "sSzZxX" or not re.match(r"\s\w", text[at + 1 : at + 3]):
        return False
    for later in re.finditer("['’]", text[at + 1 :]):
        place = at + 1 + later.start()
        before, after = text[place - 1], text[place + 1 : place + 2]
        if before.isspace() and after.isalnum():
            return False
        if after.isalnum():
            continue
        if before in _STRONG or after in _STRONG + ')"”»' or not after:
            return True
    return False


def _runs_on(paragraph: str, mark: str, at: int) -> bool:
    """Tell whether an unclosed quotation may run on: it opens the paragraph or a colon does."""
    lead = paragraph[:at].rstrip()
    return mark not in _SINGLE and (not lead or lead[-1] in ":,") and paragraph[-1] in ".!?…:;)”"
