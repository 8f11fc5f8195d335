"""What a memo lacks or has too much of, by its template and by the craft: warnings, no refusals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.errors import BriefingError, Problem
from briefing.memos.markings import scheme_named
from briefing.memos.values import Cited, Memo, OwnKind, OwnText, Section, entries_of
from briefing.templates.values import BriefingTemplate

_SENTENCE = re.compile(r"[.!?…][”’\"')]*(?=\s|$)")


def check_memo(memo: Memo, template: BriefingTemplate, file: str = "") -> list[Problem]:
    """Return what is missing or too much in *memo*, and wording that misleads.

    A marking that the template's scheme lacks is fatal, everything else a
    warning.  *file* is what the problems call the memo.
    """
    found = [
        *_markings(memo, template),
        *_fields(memo, template),
        *_headings(memo, template),
        *_limits(memo, template),
        *_wording(memo, template),
        *_confirmed(memo),
    ]
    return [Problem(file, 0, message, fatal) for message, fatal in found]


_Found = Iterator[tuple[str, bool]]


def _markings(memo: Memo, template: BriefingTemplate) -> _Found:
    form = template.marking
    scheme = scheme_named(form.scheme, ((level.name, level.colour) for level in form.levels))
    if scheme is None:
        return
    names = {"": memo.marking, **{f"entry {e.id}: ": e.marking for e in memo.entries()}}
    for where, name in names.items():
        if not name:
            continue
        try:
            scheme.rank(name)
        except BriefingError as error:
            yield f"{where}{error}", True


def _fields(memo: Memo, template: BriefingTemplate) -> _Found:
    for form in template.fields:
        if form.required and not memo.field(form.id) and not form.default:
            yield f'the field "{form.id}" ({form.label}) is required and empty', False
    known = {form.id for form in template.fields}
    for name, _ in memo.fields:
        if name not in known:
            message = f'the template {template.id} has no field "{name}"; it is printed last'
            yield message, False


def _headings(memo: Memo, template: BriefingTemplate) -> _Found:
    matched = {
        form.id: section
        for section in memo.sections
        if (form := template.section_for(section.key, section.heading))
    }
    for form in template.sections:
        section = matched.get(form.id)
        if form.required and (section is None or not any(True for _ in entries_of(section))):
            yield f'the heading "{form.heading}" is required and empty', False
    for section in memo.sections:
        if template.sections and section not in matched.values():
            yield f'the template {template.id} has no heading "{section.heading}"; kept', False


def _limits(memo: Memo, template: BriefingTemplate) -> _Found:
    limits = template.limits
    if limits.words:
        words = sum(len(text.split()) for text in _words(memo))
        if words > limits.words:
            yield f"{words} words, {words - limits.words} more than {limits.words}", False
    for entry in memo.opening:
        content = entry.content
        if isinstance(content, OwnText) and content.kind is OwnKind.BOTTOM_LINE:
            count = len(_SENTENCE.findall(content.text))
            most = limits.bottom_line_sentences
            if most and count > most:
                yield f"the bottom line has {count} sentences, {count - most} too many", False
    if limits.entries:
        for section in memo.sections:
            yield from _overflow(section, limits.entries)


def _overflow(section: Section, most: int) -> _Found:
    count = sum(not isinstance(entry.content, OwnText) for entry in entries_of(section))
    if count > most:
        message = f'"{section.heading}" has {count} statements; {count - most} are only counted'
        yield message, False


def _words(memo: Memo) -> Iterator[str]:
    for entry in memo.entries():
        if isinstance(entry.content, OwnText):
            yield entry.content.text
    yield from (statement.shown for statement in memo.statements())


def _wording(memo: Memo, template: BriefingTemplate) -> _Found:
    from briefing.memos.wording import check_wording

    for remark in check_wording(memo, template.likelihood_scale):
        yield str(remark), False


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
            message = f"credibility 1 needs an independent origin; all its sources repeat {name}"
            yield f"entry {entry.id}: {message}", False
