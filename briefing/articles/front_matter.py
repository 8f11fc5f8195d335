"""The details that stand at the head of a text or Markdown file, between two lines of ``---``.

Written by people, by web clippers and by site generators, each with keys of
their own.  YAML, read as text: no aliases, no tags, nothing built.  What
cannot be read stays part of the text, with a warning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, cast

from briefing.articles.values import Moment, Source, SourceKind
from briefing.telling import Worded, words_of

_LONGEST = 64_000  # characters
_HEAD = re.compile(r"\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"^[\w -]{1,40}:(?:\s|$)", re.MULTILINE)
_URL = re.compile(r"https?://\S+")
_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]")

_KEYS = {
    "title": "title",
    "headline": "title",
    "outlet": "outlet",
    "publication": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "sitename": "outlet",
    "source": "outlet",
    "credit": "credit",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "creator": "author",
    "translator": "translator",
    "url": "url",
    "link": "url",
    "sourceurl": "url",
    "canonicalurl": "url",
    "published": "published",
    "publishdate": "published",
    "datepublished": "published",
    "pubdate": "published",
    "date": "published",
    "accessed": "accessed",
    "retrieved": "accessed",
    "clipped": "accessed",
    "informationdate": "information_date",
    "language": "language",
    "lang": "language",
    "kind": "kind",
    "ownership": "ownership",
    "origin": "origin",
    "descriptor": "descriptor",
    "reliability": "reliability",
    "handle": "handle",
    "office": "office",
}
_DATES = frozenset({"published", "accessed", "information_date"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file states, where it ends, and what could not be read."""

    source: Source = field(default_factory=Source)
    end: int = 0
    warnings: tuple[str, ...] = ()


def read(text: str) -> FrontMatter:
    """Return the front matter of *text*; ``end`` is 0 where there is none."""
    found = _HEAD.match(text[: _LONGEST + 8])
    if not found or not _ENTRY.search(found[1]):
        return FrontMatter()
    try:
        entries = _entries(found[1])
    except ValueError as failure:
        return FrontMatter(
            warnings=(Worded("The details at its head cannot be read: %1.", words_of(failure)),)
        )
    known: dict[str, Any] = {}
    warnings: list[str] = []
    for key, value in entries:
        name = _name(key, value)
        if not name or not value or name in known:
            continue
        try:
            known[name] = _value(name, value)
        except ValueError as failure:
            warnings.append(Worded("At its head, %1: %2.", key, words_of(failure)))
    if not known and not warnings:
        return FrontMatter()
    return FrontMatter(Source(**known), found.end(), tuple(warnings))


def _name(key: str, value: str) -> str:
    """Return the field of ``Source`` that *key* means, ``""`` for none."""
    name = _KEYS.get(re.sub(r"[\s_-]", "", key).lower(), "")
    return "url" if name == "outlet" and _URL.fullmatch(value) else name


def _value(name: str, text: str) -> Any:
    """Return *text* as the value of the field *name*; raise ``ValueError`` with the reason."""
    if name in _DATES:
        return Moment.parse(text)
    if name == "kind":
        if text.lower() not in set(SourceKind):
            raise ValueError(Worded("%1 is none of %2", repr(text), ", ".join(SourceKind)))
        return SourceKind(text.lower())
    if name == "reliability":
        if text.upper() not in "ABCDEF" or len(text) != 1:
            raise ValueError(Worded("%1 is none of A to F", repr(text)))
        return text.upper()
    return text


def _entries(text: str) -> list[tuple[str, str]]:
    """Return keys and values of *text*, a YAML mapping; a list of names becomes one text."""
    import yaml

    untyped = cast(Any, yaml)
    try:
        for token in untyped.scan(text, Loader=yaml.BaseLoader):
            if isinstance(token, yaml.AliasToken | yaml.AnchorToken | yaml.TagToken):
                line = token.start_mark.line + 2  # the line of dashes is the first
                raise ValueError(Worded("line %1 holds an anchor, an alias or a tag", line))
        root: Any = untyped.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as failure:
        line = failure.problem_mark.line + 2 if failure.problem_mark else 2
        raise ValueError(Worded("line %1 is no YAML (%2)", line, failure.problem)) from failure
    except (yaml.YAMLError, RecursionError) as failure:
        raise ValueError(Worded("it is no YAML")) from failure
    if not isinstance(root, yaml.MappingNode):
        raise ValueError(Worded("it is no list of keys and values"))
    pairs = cast(list[tuple[Any, Any]], root.value)
    return [(str(key.value), _words(value)) for key, value in pairs if _is_scalar(key)]


def _is_scalar(node: Any) -> bool:
    return isinstance(node.value, str)


def _words(node: Any) -> str:
    """Return the text of a scalar, or of the scalars of a list; ``""`` for anything deeper."""
    parts = [node] if _is_scalar(node) else list(node.value)
    texts = [part.value for part in parts if isinstance(getattr(part, "value", None), str)]
    return ", ".join(" ".join(_WIKI_LINK.sub(r"\1", text).split()) for text in texts if text)
