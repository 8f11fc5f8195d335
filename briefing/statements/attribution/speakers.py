"""Who a passage's source is, by name: "he", "the adviser" and "the statement" resolved.

Nothing is resolved that the text does not say: "they", "a source" and a
pronoun with nobody before it stay unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from briefing.statements.attribution.noun_phrases import has_name, phrase_after, span_of
from briefing.statements.attribution.people import People, canonical, is_title
from briefing.statements.attribution.relays import bare, is_medium
from briefing.statements.attribution.statements import Passage
from briefing.statements.attribution.tokens import Token, tokens_of
from briefing.statements.attribution.values import Form, Span
from briefing.statements.languages import Language

_AUTHOR_REACH = 80
_PAPER_REACH = 1500  # code points back in which "the statement" has its author
_GENITIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")


@dataclass(frozen=True, slots=True)
class Named:
    """A speaker's name, "" for unknown; *how* sure from 0 to 1 the name itself is."""

    name: str
    sureness: float
    anaphoric: bool = False  # a pronoun, "the adviser", "the statement"


UNKNOWN = Named("", 0.5)
NOBODY = Named("", 0.4, anaphoric=True)  # words that stand for somebody whom nothing names


class Speakers:
    """Names the speakers of one text, one after the other, in the order of the text."""

    def __init__(self, text: str, people: People, words: Language) -> None:
        self._text, self._people, self._words = text, people, words
        self._person = ""  # the last person who spoke
        self._body = ""  # the last body that spoke
        self._last = ""
        self._body_at = -_PAPER_REACH
        self._agency = ""

    def name(self, passage: Passage) -> Named:
        """Return who speaks in *passage*, and remember it for those that follow."""
        if passage.source is None:
            return self._unnamed(passage)
        named = self.of(passage.source)
        self._remember(named.name, passage)
        return named

    def of(self, source: Span) -> Named:
        """Return whom ``text[source]`` names."""
        tokens = tokens_of(self._text, *source, self._words)
        if not tokens:
            return UNKNOWN
        if len(tokens) == 1 and tokens[0].lower in self._words.pronouns:
            return self._pronoun(tokens[0])
        person = self._named_person(tokens)
        if person:
            return Named(person, 0.97)
        body = self._office(source)
        if body:
            return Named(body, 0.95)
        return self._described(tokens, source)

    def _pronoun(self, token: Token) -> Named:
        if token.lower in self._words.personal:
            if self._person:
                return Named(self._person, 0.85, anaphoric=True)
            alone = self._people.only_one(token.start)
            if alone:
                return Named(alone.name, 0.7, anaphoric=True)
        return NOBODY

    def _named_person(self, tokens: Sequence[Token]) -> str:
        """Return the full name of the last person named among *tokens*, genitives apart."""
        for token in reversed(tokens):
            if _GENITIVE.search(token.text):
                continue
            person = self._people.named(token.text.rstrip("."), token.end)
            if person:
                return person.name
        return ""

    def _office(self, source: Span) -> str:
        phrase = self._text[slice(*source)].lower()
        for words, office in self._words.offices.items():
            if re.search(rf"(?<!\w){re.escape(words)}(?!\w)", phrase):
                return office
        return ""

    def _described(self, tokens: Sequence[Token], source: Span) -> Named:
        """Return the person or body that a description names: "the adviser", "the statement"."""
        words, lower = self._words, [token.lower for token in tokens]
        definite = lower[0] in words.determiners and lower[0] not in ("a", "an", "some", "one")
        plain = [word for word in lower if word not in words.determiners]
        said = " ".join(plain)
        papers = [paper for paper in words.papers if f" {said}".endswith(f" {paper}")]
        paper = max(papers, key=len, default="")
        if paper:
            return self._paper(tokens, plain, paper, definite)
        if definite and plain and plain[-1] in words.media_words and self._agency:
            return Named(self._agency, 0.8, anaphoric=True)
        common = definite and len(plain) == 1 and not tokens[-1].is_name
        if common and plain[0] in words.bodies:
            return self._body_named_before(plain[0], source[0])
        if definite and plain and plain[-1] in words.roles and len(plain) <= 5:
            described = frozenset(canonical(set(plain), words))
            person = self._people.nearest(described, source[0])
            if person:
                return Named(person.name, 0.85, anaphoric=True)
            if len(plain) == 1 and self._person and not plain[0].endswith("s"):
                return NOBODY
        named = self._untitled(tokens) or self._in_apposition(tokens)
        return Named(named or bare(self._text[slice(*source)], words), 0.9)

    def _in_apposition(self, tokens: Sequence[Token]) -> str:
        """Return the name after an office and a comma: "the oil minister, Hayan Abdul-Ghani"."""
        opens = self._words.determiners | self._words.roles
        if any(token.is_name for token in tokens) or tokens[0].lower not in opens:
            return ""
        end = tokens[-1].end
        if not self._text.startswith(", ", end):
            return ""
        after = tokens_of(self._text, end + 2, end + _AUTHOR_REACH, self._words)
        run = list(takewhile(lambda t: t.is_name or t.lower in self._words.name_particles, after))
        person = self._people.named(run[-1].text.rstrip("."), run[-1].end) if run else None
        return person.name if person else ""

    def _body_named_before(self, noun: str, at: int) -> Named:
        """Return the body last named with *noun*: "the ministry" after "the Foreign Ministry"."""
        reach = self._text[max(0, at - _PAPER_REACH) : at]
        found = re.findall(rf"((?:[^\W\d_a-z][\w-]+ ){{1,4}}{noun.capitalize()})\b", reach)
        return Named(bare(found[-1], self._words), 0.8, anaphoric=True) if found else NOBODY

    def _untitled(self, tokens: Sequence[Token]) -> str:
        """Return a lone surname without its title: "Mr Johnson", "President Zelensky"."""
        if len(tokens) < 2 or not tokens[-1].is_name:
            return ""
        words, title = self._words, tokens[-2].lower
        titled = title in words.titles and (title in words.roles or title in words.never_last)
        titled = titled or title.endswith(words.title_endings or "\n")
        surname = not is_title(tokens[-1].lower, words) and tokens[-1].lower not in words.bodies
        return tokens[-1].text if titled and surname else ""

    def _paper(
        self, tokens: Sequence[Token], plain: list[str], paper: str, definite: bool
    ) -> Named:
        """Return whose "statement" it is: named with it, or of the body that spoke last."""
        count = len(paper.split())
        own = [t for t in tokens if t.lower not in self._words.determiners][: len(plain) - count]
        if own and all(token.is_name for token in own):
            return Named(_GENITIVE.sub("", " ".join(token.text for token in own)), 0.85)
        author = self._author(tokens[-1].end)
        if author:
            return self.of(author)
        near = tokens[0].start - self._body_at < _PAPER_REACH
        if self._body and near and definite and not own:
            return Named(self._body, 0.75, anaphoric=True)
        return NOBODY

    def _author(self, at: int) -> Span | None:
        """Return whose text it is: "a statement from the Foreign Ministry"."""
        tokens = tokens_of(self._text, at, at + _AUTHOR_REACH, self._words)
        if not tokens or tokens[0].lower not in self._words.authors:
            return None
        phrase = phrase_after(tokens, 1, self._words)
        if not phrase or not has_name(tokens, phrase, self._words):
            return None
        return span_of(tokens, phrase)

    def _unnamed(self, passage: Passage) -> Named:
        """Return who speaks where nobody is named: only for hearsay after an agency's words."""
        hearsay = passage.cue is not None and passage.cue.form is Form.HEARSAY
        if hearsay and self._last and self._last == self._agency:
            return Named(self._last, 0.6, anaphoric=True)
        self._last = ""
        return UNKNOWN

    def _may_be_person(self, source: Span) -> bool:
        """Tell whether a lone name that is nowhere given in full is a person's: Lavrov."""
        words, tokens = self._words, tokens_of(self._text, *source, self._words)
        last = tokens[-1]
        if not last.is_name or (len(tokens) > 1 and not self._untitled(tokens)):
            return False
        places = {*words.same, *words.same.values(), *words.tongues, *words.offices}
        known = last.lower in places or last.lower in words.bodies or last.lower in words.titles
        media = last.lower in words.agencies or last.lower in words.media_words
        plural = last.lower in words.roles or last.text.isupper()
        return not (known or media or plural)

    def _remember(self, name: str, passage: Passage) -> None:
        self._last = name
        if not name or passage.source is None:
            return
        if name in self._people.names() or self._may_be_person(passage.source):
            self._person = name
        elif name.lower() in self._words.agencies:
            self._agency = name
        elif not name.islower() and not is_medium(self._text, passage.source, self._words):
            self._body, self._body_at = name, passage.end
        for span in passage.via:
            relayed = bare(self._text[slice(*span)], self._words)
            if relayed.lower() in self._words.agencies:
                self._agency = relayed
