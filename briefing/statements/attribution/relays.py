"""Who only passes a statement on: agencies, and "quoted by"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.statements.attribution.noun_phrases import phrase_after, span_of
from briefing.statements.attribution.phrases import phrase_at
from briefing.statements.attribution.tokens import Token
from briefing.statements.attribution.values import Span
from briefing.statements.languages import Language


def bare(name: str, words: Language) -> str:
    """Return *name* without its article, "the" as in "the Associated Press"."""
    if name.lower() in words.agencies:
        return name
    elided = next((e for e in words.elided if name.lower().startswith(e)), "")
    if elided:
        return name[len(elided) :]
    first, _, rest = name.partition(" ")
    article = first.lower() in words.articles and first.lower() not in words.possessives
    return rest if rest and article else name


def is_medium(text: str, span: Span | None, words: Language) -> bool:
    """Tell whether ``text[span]`` names an agency or the media, who pass things on."""
    if span is None:
        return False
    name = bare(text[slice(*span)], words).lower()
    return name in words.agencies or name in words.media_words


def relays_in(tokens: Sequence[Token], words: Language) -> Iterator[Span]:
    """Yield those by whom the tokens' statement is said to be quoted: "quoted by TASS"."""
    for at in range(len(tokens)):
        parts = phrase_at(tokens, at, words, "relaying")
        if parts:
            phrase = phrase_after(tokens, at + len(parts), words)
            if phrase:
                yield span_of(tokens, phrase)


def from_source(tokens: Sequence[Token], words: Language) -> Span | None:
    """Return whom the tokens' medium cites: "TASS reported, citing the Kremlin"."""
    for at in range(len(tokens)):
        parts = phrase_at(tokens, at, words, "citing")
        if parts:
            phrase = phrase_after(tokens, at + len(parts), words)
            if phrase and any(token.is_name for token in tokens[slice(*phrase)]):
                return span_of(tokens, phrase)
    return None
