"""An article as JSON, on its way from the process that read it.

That process has handled hostile bytes, so its answer is hostile too: it is
parsed as data, never unpickled, and every value is checked.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any, cast

from briefing.articles.text import normalise
from briefing.articles.values import (
    Article,
    Finding,
    Moment,
    ParagraphKind,
    Passage,
    Source,
    SourceKind,
)
from briefing.telling import Worded, respelled, spelled

_MOMENTS = ("published", "accessed", "information_date")
_WORDS = tuple(field.name for field in fields(Source) if field.type == "str")


def to_json(article: Article) -> bytes:
    """Return *article* as JSON in UTF-8."""
    source = article.source
    known: dict[str, Any] = {name: getattr(source, name) for name in _WORDS}
    known |= {name: _moment_out(getattr(source, name)) for name in _MOMENTS}
    known["kind"] = source.kind.value
    known["guessed"] = sorted(source.guessed)
    known["findings"] = [(f.field, f.where, f.sureness) for f in source.findings]
    whole = {
        "id": article.id,
        "source": known,
        "text": article.text,
        "passages": [(p.start, p.end, p.kind.value) for p in article.passages],
        "pages": article.pages,
        "left_out": article.left_out,
        "media_type": article.media_type,
        "warnings": [spelled(words) for words in article.warnings],
    }
    return json.dumps(whole, ensure_ascii=False).encode("utf-8")


def from_json(data: bytes) -> Article:
    """Return the article in *data*; raise ``ValueError`` unless it is one in every part."""
    try:
        whole = cast(dict[str, Any], json.loads(data))
        text = _text(whole["text"])
        if normalise(text) != text:
            raise ValueError("the text is not normalised")
        return Article(
            _text(whole["id"]),
            _source(whole["source"]),
            text,
            tuple(Passage(a, b, ParagraphKind(k)) for a, b, k in _spans(whole["passages"], text)),
            tuple((a, b) for a, b in _spans(whole["pages"], text)),
            tuple((a, b) for a, b in _spans(whole["left_out"], text)),
            _text(whole["media_type"]),
            tuple(map(respelled, whole["warnings"])),
        )
    except (KeyError, TypeError, RecursionError, UnicodeDecodeError) as failure:
        raise ValueError(f"the answer is no article: {failure}") from failure


def refusal_to_json(words: Worded) -> bytes:
    """Return why a file was refused as the bytes that ``refusal_from_json`` takes back."""
    return json.dumps(spelled(words), ensure_ascii=False).encode("utf-8", "replace")


def refusal_from_json(data: bytes) -> Worded:
    """Return why a file was refused; raise ``ValueError`` if *data* does not say it."""
    try:
        words = respelled(json.loads(data))
    except RecursionError as failure:
        raise ValueError("the answer is nested without end") from failure
    return words if isinstance(words, Worded) else Worded("%1", words)


def _source(known: dict[str, Any]) -> Source:
    details: dict[str, Any] = {name: _text(known[name]) for name in _WORDS}
    details |= {name: _moment_in(known[name]) for name in _MOMENTS}
    findings = tuple(Finding(_text(f), _text(w), float(s)) for f, w, s in known["findings"])
    guessed = frozenset(map(_text, known["guessed"]))
    return Source(**details, kind=SourceKind(known["kind"]), guessed=guessed, findings=findings)


def _spans(values: Any, text: str) -> list[Any]:
    """Return *values*, each beginning with the two ends of a span: sorted, disjoint, in *text*."""
    last = 0
    for start, end, *_ in values:
        if type(start) is not int or type(end) is not int or not last <= start <= end <= len(text):
            raise ValueError("a span does not lie in the text")
        last = end
    return values


def _text(value: Any) -> str:
    if type(value) is not str:
        raise TypeError("text was expected")
    return value


def _moment_out(moment: Moment | None) -> str | None:
    return moment.iso() if moment else None


def _moment_in(value: Any) -> Moment | None:
    return None if value is None else Moment.parse(_text(value))
