"""Quotations that went through another language: translated, or translated back.

Words of an English speaker in an English article that come by way of a
Bulgarian agency were English, Bulgarian and English again: they are not
verbatim, whatever the marks say.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from briefing.statements.languages import words_of
from briefing.statements.similar.differing_words import differing_words


class Passage(StrEnum):
    """Through which languages a quotation came."""

    ORIGINAL = "original"
    TRANSLATION = "translation"
    BACK_TRANSLATION = "back-translation"
    UNKNOWN = "unknown"


def tongue_of(names: Sequence[str], language: str = "en") -> str:
    """Return the ISO 639 code of what somebody speaks whom *names* describe; "" if unknown.

    *names* are the speaker's name and the words of the text for it, in *language*.
    """
    tongues = words_of(language).tongues
    for name in names:
        plain = f" {name.lower().replace('’', ' ').replace(chr(39), ' ')} "
        for phrase in sorted(tongues, key=len, reverse=True):
            if f" {phrase} " in plain:
                return tongues[phrase]
    return ""


def passage_of(
    article_language: str, spoken: str, relays: Sequence[str] = (), translated_from: str = ""
) -> Passage:
    """Return how a quotation came into an article.

    *spoken* is the language of the speaker; *relays* are those of the agencies
    between, *translated_from* that of which the article is a translation.
    """
    between = {language for language in (*relays, translated_from) if language}
    if not spoken:
        return Passage.UNKNOWN
    if spoken != article_language:
        return Passage.TRANSLATION
    return Passage.BACK_TRANSLATION if between - {spoken} else Passage.ORIGINAL


def worded_differently(quotations: Sequence[str], language: str = "en") -> bool:
    """Tell whether quotations of the same words are not word for word alike.

    If the speaker spoke the articles' own language, one at least is no
    original: it was translated back, or altered.
    """
    plain = {" ".join(q.strip('"“”«»„ .,').lower().split()) for q in quotations}
    return len(plain) > 1 or bool(differing_words(list(quotations), language))
