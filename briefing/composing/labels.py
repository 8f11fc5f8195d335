"""The words that the program itself prints, by language; a template may replace each."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from briefing.templates.labels_english import ENGLISH
from briefing.templates.labels_german import GERMAN
from briefing.templates.labels_russian import RUSSIAN
from briefing.templates.values import BriefingTemplate

_LANGUAGES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "en": MappingProxyType(ENGLISH),
        "de": MappingProxyType({**ENGLISH, **GERMAN}),
        "ru": MappingProxyType({**ENGLISH, **RUSSIAN}),
    }
)


_DETAIL = re.compile(r"\{([a-z-]+)\}")


def filled(label: str, **details: object) -> str:
    """Return *label* with its ``{details}`` put in.

    A template may bring labels of its own, which are data: what names no detail
    stands as it is, and nothing in a label is computed, as ``str.format`` would.
    """
    return _DETAIL.sub(lambda found: str(details.get(found[1], found[0])), label)


def labels_of(template: BriefingTemplate, language: str) -> Mapping[str, str]:
    """Return every label for *language* (BCP 47), the template's own winning over ours."""
    known = _LANGUAGES.get(language.partition("-")[0].lower(), _LANGUAGES["en"])
    return {**known, **dict(template.labels)}
