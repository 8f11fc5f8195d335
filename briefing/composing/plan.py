"""What is printed and in which order, before a word of it is set.

The plan decides grouping, versions and limits, so that notes can be numbered
in order of reading before anything refers to them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.composing.groups import Group, GroupKind, Printed, all_entries
from briefing.composing.leaving_out import dropped, without_a_place
from briefing.errors import NotFound
from briefing.memos.markings import scheme_named
from briefing.memos.values import (
    Cited,
    Entry,
    Layout,
    Memo,
    OwnKind,
    OwnText,
    Repeat,
    Section,
)
from briefing.statements.values import Statement
from briefing.telling import Worded
from briefing.templates.values import (
    BlockKind,
    BriefingTemplate,
    Grouping,
    SectionForm,
    Side,
    Version,
)

_UNNAMED = {Grouping.SPEAKER: GroupKind.NO_SPEAKER, Grouping.EVENT: GroupKind.NO_EVENT}


@dataclass(frozen=True, slots=True)
class Plan:
    """The memo as it will be printed.

    *left_out* counts, by the name of its label, what the blocks have no place
    for, or a short version drops: it is told on the page.
    """

    blocks: tuple[BlockKind, ...]
    bottom_line: tuple[Printed, ...]
    judgements: tuple[Printed, ...]
    groups: tuple[Group, ...]
    further_judgements: int = 0
    left_out: tuple[tuple[str, int], ...] = ()

    def cited(self) -> Iterator[Printed]:
        """Yield what carries a note, in order of reading."""
        for group in self.groups:
            yield from _cited(group)

    def statements(self) -> Iterator[Statement]:
        """Yield every statement that is printed or cited, in order of reading."""
        for printed in self.cited():
            if isinstance(printed.entry.content, Cited):
                yield from printed.entry.content.statements


def _cited(group: Group) -> Iterator[Printed]:
    return (p for p in all_entries((group,)) if isinstance(p.entry.content, Cited))


def make_plan(memo: Memo, template: BriefingTemplate, version: str = "") -> Plan:
    """Return what *template* prints of *memo*, in *version* where one is named.

    Raises ``NotFound`` for a version that the template lacks.
    """
    chosen = next((v for v in template.versions if v.name == version), Version(version))
    if version and chosen not in template.versions:
        names = ", ".join(v.name for v in template.versions) or Worded("none")
        raise NotFound(
            Worded("Template %1 has no version %2; it has %3.", template.id, repr(version), names)
        )
    blocks = chosen.blocks or template.blocks
    by_id = {entry.id: entry for entry in memo.entries()}
    tree = _Tree(by_id, chosen.essential, template)
    groups = tuple(tree.section(section, 1, section.heading) for section in memo.sections)
    opening = tuple(Printed(entry, entry.id) for entry in memo.opening)
    bottom = tuple(p for p in opening if _own_kind(p.entry) is OwnKind.BOTTOM_LINE)
    judgements = tuple(p for p in opening if _own_kind(p.entry) is OwnKind.JUDGEMENT)
    left_out = {"further": dropped(memo) if chosen.essential else 0}
    left_out |= without_a_place(memo, blocks)
    if template.judgements.gathered and BlockKind.JUDGEMENTS in blocks:
        judgements += tuple(p for group in groups for p in _judgements(group))
        groups = tuple(_without_judgements(group) for group in groups)
    judgements, further = _first_judgements(judgements, template.limits.judgements)
    groups = tuple(_within(group, template) for group in groups)
    if template.group_by is Grouping.OUTLET:  # a digest tells what others say, counts what we say
        own = (p for p in all_entries(groups) if not isinstance(p.entry.content, Cited))
        left_out["further-own"] = sum(1 for _ in own)
    groups = _grouped(groups, template.group_by, memo)
    shown = tuple(_without_empty(g) for g in groups if _counts(g))
    return Plan(blocks, bottom, judgements, shown, further, tuple(left_out.items()))


def _first_judgements(
    judgements: tuple[Printed, ...], most: int
) -> tuple[tuple[Printed, ...], int]:
    """Return the *most* judgements that are printed, essential ones first, and the rest's count."""
    ranked = sorted(judgements, key=lambda p: not p.entry.essential)
    kept = {p.place for p in ranked[: most or len(ranked)]}
    return tuple(p for p in judgements if p.place in kept), len(judgements) - len(kept)


def _source_order(memo: Memo) -> tuple[str, ...]:
    listed = (source.article for source in memo.sources)
    cited = (statement.article for statement in memo.statements())
    return tuple(dict.fromkeys((*listed, *cited)))


def _own_kind(entry: Entry) -> OwnKind | None:
    return entry.content.kind if isinstance(entry.content, OwnText) else None


@dataclass(frozen=True, slots=True)
class _Tree:
    by_id: Mapping[str, Entry]
    essential: bool
    template: BriefingTemplate

    def section(self, section: Section, level: int, top: str) -> Group:
        form = self.template.section_for(section.key, section.heading)
        return Group(
            section.heading,
            section.id,
            level,
            tuple(p for entry in section.entries for p in self.entry(entry, top)),
            tuple(self.section(below, level + 1, top) for below in section.sections),
            _layout(section, form),
        )

    def entry(self, entry: Entry, top: str) -> Iterator[Printed]:
        if self.essential and not entry.essential and isinstance(entry.content, Cited | Repeat):
            return
        if isinstance(entry.content, Repeat):
            of = self.by_id.get(entry.content.of)
            if of is not None and not isinstance(of.content, Repeat):
                note = entry.note or of.note
                marking = self._higher(of.marking, entry.marking)
                yield Printed(replace(of, note=note, marking=marking), entry.id, top)
            return
        yield Printed(entry, entry.id, top)

    def _higher(self, one: str, other: str) -> str:
        """Return the higher of two markings; "" is the template's portion default."""
        form = self.template.marking
        scheme = scheme_named(form.scheme, ((level.name, level.colour) for level in form.levels))
        if scheme is None or not other:
            return one
        ranks = {
            name: scheme.rank(name or form.default or scheme.levels[0].name)
            for name in (one, other)
        }
        return max((one, other), key=lambda name: ranks[name])


def _layout(section: Section, form: SectionForm | None) -> Layout:
    return form.layout if form and form.layout else section.layout


def _judgements(group: Group) -> Iterator[Printed]:
    yield from (p for p in group.entries if _own_kind(p.entry) is OwnKind.JUDGEMENT)
    for below in group.groups:
        yield from _judgements(below)


def _without_judgements(group: Group) -> Group:
    return replace(
        group,
        entries=tuple(p for p in group.entries if _own_kind(p.entry) is not OwnKind.JUDGEMENT),
        groups=tuple(_without_judgements(below) for below in group.groups),
    )


def _counts(group: Group) -> bool:
    return bool(
        group.entries
        or group.further
        or group.further_own
        or any(_counts(below) for below in group.groups)
    )


def _without_empty(group: Group) -> Group:
    """Return *group* without headings that nothing stands under."""
    return replace(group, groups=tuple(_without_empty(g) for g in group.groups if _counts(g)))


def _within(group: Group, template: BriefingTemplate) -> Group:
    """Keep the first entries of a heading up to the limit, essential ones before others.

    Where a heading is a row of a table, that is the first of each side.  Own
    text that is not essential goes with the rest; what goes is counted.
    """
    limit = template.limits.entries
    cited = list(_cited(group))
    kept = _kept(cited, group.layout, template)
    if not limit or len(kept) == len(cited):
        return group
    own = {p.place for p in all_entries((group,)) if not isinstance(p.entry.content, Cited)}
    essential = {p.place for p in all_entries((group,)) if p.entry.essential}
    shown = _only(group, kept | (own & essential))
    return replace(shown, further=len(cited) - len(kept), further_own=len(own - essential))


def _kept(cited: list[Printed], layout: Layout, template: BriefingTemplate) -> set[str]:
    """Return the places of the statements that are printed under a heading."""
    limit = template.limits.entries
    ranked = sorted(cited, key=lambda p: not p.entry.essential)
    if layout is Layout.TABLE and template.sides:
        sided = [p for p in ranked if any(_speaks_for(p, side) for side in template.sides)]
        if sided and len(cited) > limit:
            first = (next((p for p in sided if _speaks_for(p, s)), None) for s in template.sides)
            return {p.place for p in first if p}
        ranked = sided or ranked
    elif layout is Layout.TIMELINE and len(cited) > limit:  # what has no date goes first
        ranked = [p for p in ranked if _is_dated(p)] or ranked
    return {p.place for p in ranked[:limit]}


def _is_dated(printed: Printed) -> bool:
    return isinstance(printed.entry.content, Cited) and bool(printed.entry.content.on)


def _speaks_for(printed: Printed, side: Side) -> bool:
    content = printed.entry.content
    return isinstance(content, Cited) and content.statements[0].speaker in side.speakers


def _only(group: Group, kept: set[str]) -> Group:
    return replace(
        group,
        entries=tuple(p for p in group.entries if p.place in kept),
        groups=tuple(g for g in (_only(b, kept) for b in group.groups) if _counts(g)),
    )


def _grouped(groups: tuple[Group, ...], by: Grouping, memo: Memo) -> tuple[Group, ...]:
    """Regroup cited entries; outlets come in the order in which the memo lists its sources.

    What has no speaker or no event comes behind the others, own text last.
    """
    if by is Grouping.HEADING:
        return groups
    keys: dict[Grouping, Callable[[Cited], str]] = {
        Grouping.OUTLET: lambda cited: cited.statements[0].article,
        Grouping.SPEAKER: lambda cited: cited.statements[0].speaker,
        Grouping.EVENT: lambda cited: cited.statements[0].event,
    }
    key = keys[by]
    found: dict[str, list[Printed]] = {}
    rest: list[Printed] = []
    for printed in all_entries(groups):
        content = printed.entry.content
        if isinstance(content, Cited):
            found.setdefault(key(content), []).append(printed)
        else:
            rest.append(printed)
    if by is Grouping.OUTLET:
        order = [id_ for id_ in _source_order(memo) if id_ in found]
    else:
        order = sorted(found, key=lambda name: not name)
    names = {event.key: event.name for event in memo.events} if by is Grouping.EVENT else {}
    named = [
        Group(
            names.get(name, name),
            f"{by.value}-{index}",
            1,
            tuple(found[name]),
            article=name if by is Grouping.OUTLET else "",
            kind=GroupKind.HEADING if name else _UNNAMED.get(by, GroupKind.HEADING),
        )
        for index, name in enumerate(order)
    ]
    own = Group("", "own-text", 1, tuple(rest), kind=GroupKind.OWN_TEXT)
    return (*named, own) if rest and by is not Grouping.OUTLET else tuple(named)
