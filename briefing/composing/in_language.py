"""The forms of a template in the language of the memo.

A template is written in one language and prints memos in any: the quote marks
of its forms become those of the memo's language, and the few words that the
forms of the shipped templates hold become that language's, where it is known.
What a template says in words of its own stays.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from types import MappingProxyType
from typing import Any

from briefing.statements.nesting import ENGLISH, Marks
from briefing.templates.labels_german import GERMAN_FORMS
from briefing.templates.labels_russian import RUSSIAN_FORMS
from briefing.templates.values import BriefingTemplate

_WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"de": MappingProxyType(GERMAN_FORMS), "ru": MappingProxyType(RUSSIAN_FORMS)}
)
_NONE: Mapping[str, str] = MappingProxyType({})
_DETAIL = re.compile(r"(\{[^}]*\})")


def in_language(template: BriefingTemplate, language: str, marks: Marks) -> BriefingTemplate:
    """Return *template* with its forms as a memo in *language* (BCP 47) prints them."""
    own, wanted = (name.partition("-")[0].lower() for name in (template.language, language))
    words = _WORDS.get(wanted, _NONE) if own == "en" != wanted else _NONE
    if not words and marks == ENGLISH:
        return template
    pattern = re.compile("|".join(rf"\b{re.escape(word)}(?!\w)" for word in words) or r"(?!)")

    def form(text: str) -> str:
        if text.count("\u201c") == text.count("\u201d") > 0:
            text = text.replace("\u201c", marks[0]).replace("\u201d", marks[1])
        pieces = _DETAIL.split(text)
        pieces[::2] = [pattern.sub(lambda found: words[found[0]], piece) for piece in pieces[::2]]
        return "".join(pieces)

    citations = template.citations
    return replace(
        template,
        name=words.get(template.name, template.name),
        fields=tuple(replace(f, label=words.get(f.label, f.label)) for f in template.fields),
        entry=_with_forms(template.entry, form),
        citations=replace(
            citations, first=form(citations.first), repeated=form(citations.repeated)
        ),
    )


def _with_forms(entry: Any, form: Any) -> Any:
    return replace(entry, **{f.name: form(getattr(entry, f.name)) for f in fields(entry)})
