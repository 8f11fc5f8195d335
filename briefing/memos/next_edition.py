"""Tomorrow's memo from today's: the same form, headings empty, claims to be looked at anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from briefing.memos.identity import memo_id, part_id
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Section

_CARRIED = frozenset({OwnKind.JUDGEMENT, OwnKind.ASSUMPTION})


def next_edition(memo: Memo, day: date) -> Memo:
    """Return the edition of *memo* that follows it on *day*.

    Template, fields, distribution and headings are kept, statements are not.
    Judgements and assumptions are carried over as drafts: each is to be kept or
    changed before the memo can be exported, and none rests on yesterday's
    evidence.  Sources and events stay with the details that the analyst gave
    them: those are known of the articles, whatever an edition cites.  The result
    depends on nothing but the arguments.
    """
    edition = memo.edition + 1
    id_ = memo_id(f"{memo.id} edition {edition}")
    fields = dict(memo.fields) | {"date": day.isoformat()}
    return replace(
        memo,
        id=id_,
        edition=edition,
        follows=memo.id,
        cut_off=None,
        fields=tuple(fields.items()),
        source_summary="",
        opening=_carried(memo.opening, id_, "opening"),
        sections=tuple(
            _emptied(section, id_, f"sections/{number}")
            for number, section in enumerate(memo.sections)
        ),
    )


def _emptied(section: Section, memo: str, place: str) -> Section:
    return replace(
        section,
        id=part_id(memo, place, section.heading),
        entries=_carried(section.entries, memo, f"{place}/entries"),
        sections=tuple(
            _emptied(below, memo, f"{place}/sections/{number}")
            for number, below in enumerate(section.sections)
        ),
    )


def _carried(entries: tuple[Entry, ...], memo: str, place: str) -> tuple[Entry, ...]:
    kept = [
        (entry, entry.content)
        for entry in entries
        if isinstance(entry.content, OwnText) and entry.content.kind in _CARRIED
    ]
    return tuple(
        replace(
            entry,
            id=part_id(memo, f"{place}/{number}", own.text),
            content=replace(own, evidence=()),
            draft=True,
        )
        for number, (entry, own) in enumerate(kept)
    )
