"""What a memo lacks or has too much of, by its template and by the craft: warnings, no refusals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from briefing.errors import BriefingError, Problem
from briefing.memos.markings import scheme_named
from briefing.memos.values import Cited, Memo, OwnKind, OwnText, Section, entries_of
from briefing.telling import Worded
from briefing.templates.values import BriefingTemplate

_SENTENCE = re.compile(r"[.!?…][”’\"')]*(?=\s|$)")


def check_memo(
    memo: Memo,
    template: BriefingTemplate,
    file: str = "",
    lines: Mapping[str, int] = MappingProxyType({}),
) -> list[Problem]:
    """Return what is missing or too much in *memo*, and wording that misleads.

    A marking that the template's scheme lacks is fatal, everything else a
    warning.  *file* is what the problems call the memo, *lines* where its entries
    and sections stand in it, by id.
    """
    return [_problem(each, file, lines) for each in concerns(memo, template)]


def _problem(concern: Concern, file: str, lines: Mapping[str, int]) -> Problem:
    line = lines.get(concern.entry or concern.section, 0)
    named = line and concern.message.form.startswith("entry %1: ")  # the line tells it better
    message = (concern.words or concern.message) if named else concern.message
    return Problem(file, line, message, concern.fatal)


@dataclass(frozen=True, slots=True)
class Concern:
    """One thing to check and what it is about: ids of the memo or of its template, or "".

    *form* names a heading of the template that the memo lacks.  *words* say the
    same for somebody who sees the place.
    """

    message: Worded
    fatal: bool = False
    field: str = ""
    section: str = ""
    entry: str = ""
    form: str = ""
    words: Worded | None = None


def concerns(memo: Memo, template: BriefingTemplate) -> list[Concern]:
    """Return what ``check_memo`` finds, each with its place in the memo."""
    return [
        *_markings(memo, template),
        *_fields(memo, template),
        *_headings(memo, template),
        *_limits(memo, template),
        *_left_out(memo, template),
        *_wording(memo, template),
        *_confirmed(memo),
    ]


_Found = Iterator[Concern]


def _markings(memo: Memo, template: BriefingTemplate) -> _Found:
    form = template.marking
    scheme = scheme_named(form.scheme, ((level.name, level.colour) for level in form.levels))
    if scheme is None:
        return
    names = {"": memo.marking, **{entry.id: entry.marking for entry in memo.entries()}}
    for entry, name in names.items():
        if not name:
            continue
        try:
            scheme.rank(name)
        except BriefingError as error:
            told = Worded("entry %1: %2", entry, error.words) if entry else error.words
            yield Concern(told, fatal=True, entry=entry, words=error.words)


def _fields(memo: Memo, template: BriefingTemplate) -> _Found:
    for form in template.fields:
        if form.required and not memo.field(form.id) and not form.default:
            message = Worded('the field "%1" (%2) is required and empty', form.id, form.label)
            yield Concern(message, field=form.id)
    known = {form.id for form in template.fields}
    for name, _ in memo.fields:
        if name not in known:
            message = Worded(
                'the template %1 has no field "%2"; it is printed last', template.id, name
            )
            yield Concern(message, field=name)


def _headings(memo: Memo, template: BriefingTemplate) -> _Found:
    matched = {
        form.id: section
        for section in memo.sections
        if (form := template.section_for(section.key, section.heading))
    }
    for form in template.sections:
        section = matched.get(form.id)
        if form.required and (section is None or not any(True for _ in entries_of(section))):
            message = Worded('the heading "%1" is required and empty', form.heading)
            there = section.id if section else ""
            yield Concern(message, section=there, form="" if section else form.id)
    for section in memo.sections:
        if template.sections and section not in matched.values():
            message = Worded(
                'the template %1 has no heading "%2"; kept', template.id, section.heading
            )
            yield Concern(message, section=section.id)


def _limits(memo: Memo, template: BriefingTemplate) -> _Found:
    limits = template.limits
    if limits.words:
        words = sum(len(text.split()) for text in _words(memo))
        if words > limits.words:
            more = words - limits.words
            yield Concern(Worded("%1 words, %2 more than %3", words, more, limits.words))
    for entry in memo.opening:
        content = entry.content
        if isinstance(content, OwnText) and content.kind is OwnKind.BOTTOM_LINE:
            count = len(_SENTENCE.findall(content.text))
            most = limits.bottom_line_sentences
            if most and count > most:
                message = Worded(
                    "the bottom line has %1 sentences, %2 too many", count, count - most
                )
                yield Concern(message, entry=entry.id)
    if limits.entries:
        for section in memo.sections:
            yield from _overflow(section, limits.entries)


def _overflow(section: Section, most: int) -> _Found:
    count = sum(not isinstance(entry.content, OwnText) for entry in entries_of(section))
    if count > most:
        message = Worded(
            '"%1" has %2 statements; %3 are only counted', section.heading, count, count - most
        )
        yield Concern(message, section=section.id)


def _left_out(memo: Memo, template: BriefingTemplate) -> _Found:
    """Tell what of the memo's own text the template's form has no place for."""
    from briefing.composing.plan import make_plan

    counts = dict(make_plan(memo, template).left_out)
    if counts.get("further-bottom-line"):
        yield Concern(Worded("the template %1 has no place for the bottom line", template.id))
    if judgements := counts.get("further-judgement"):
        message = Worded(
            "the template %1 has no place for judgements; %2 are only counted",
            template.id,
            judgements,
        )
        yield Concern(message)
    if own := counts.get("further-own"):
        message = Worded(
            "the template %1 prints no text of our own; %2 are only counted", template.id, own
        )
        yield Concern(message)
    if counts.get("further-source-summary"):
        yield Concern(Worded("the template %1 has no place for the source summary", template.id))


def _words(memo: Memo) -> Iterator[str]:
    for entry in memo.entries():
        if isinstance(entry.content, OwnText):
            yield entry.content.text
    yield from (statement.shown for statement in memo.statements())


def _wording(memo: Memo, template: BriefingTemplate) -> _Found:
    from briefing.memos.wording import check_wording

    for remark in check_wording(memo, template.likelihood_scale):
        yield Concern(remark.told, entry=remark.entry, words=remark.message)


def _confirmed(memo: Memo) -> _Found:
    """Tell where "confirmed by other sources" rests on outlets that repeat one origin."""
    origins = {source.article: dict(source.details).get("origin", "") for source in memo.sources}
    for entry in memo.entries():
        content = entry.content
        if not isinstance(content, Cited) or content.statements[0].credibility != 1:
            continue
        names = {origins.get(s.article) or s.speaker or s.article for s in content.statements}
        if len(content.statements) > 1 and len(names) == 1:
            name = names.pop()
            message = Worded(
                "credibility 1 needs an independent origin; all its sources repeat %1", name
            )
            yield Concern(Worded("entry %1: %2", entry.id, message), entry=entry.id, words=message)
