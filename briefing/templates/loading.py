"""A template's YAML to a ``BriefingTemplate``; all that is wrong is told at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from briefing.document import NotePlace
from briefing.errors import BriefingError, Problem, TemplateError
from briefing.memos.values import Layout
from briefing.strict_yaml import Fields, Mapping, Node, nearest, read
from briefing.telling import Worded, words_of
from briefing.templates.kept import Parent
from briefing.templates.labels_english import ENGLISH
from briefing.templates.schema import ROLES, TEMPLATE
from briefing.templates.sheets import sheet_of
from briefing.templates.values import (
    BlockKind,
    BriefingTemplate,
    CitationForms,
    EntryForms,
    FieldForm,
    FieldKind,
    Grouping,
    JudgementForm,
    Level,
    Limits,
    MarkingForm,
    SectionForm,
    Side,
    Version,
)

VERSION = 1
_DEEPEST = 8  # templates that extend each other

FileBeside = Callable[[str], bytes]
"""Gives the bytes of a file beside the template.  Raises ``BriefingError``."""


def load_template(
    data: bytes, file: str, id_: str, parent: Parent, beside: FileBeside
) -> tuple[BriefingTemplate, tuple[Problem, ...]]:
    """Return the template in *data* with id *id_*, and its warnings.

    Raises ``TemplateError`` with everything that is wrong in *file*.
    """
    problems: list[Problem] = []
    node = _node(data, file, problems)
    merged = _with_parents(node, file, parent, problems, 0) if node else None
    _raise_if_fatal(problems)
    ignored: list[Problem] = []
    fields = read(merged or Mapping((), 1), TEMPLATE, file, ignored)
    assert fields is not None
    template = _template(fields, id_, file, beside, problems)
    _raise_if_fatal(problems)
    return template, tuple(problems)


def _raise_if_fatal(problems: list[Problem]) -> None:
    if any(problem.fatal for problem in problems):
        raise TemplateError(problems)


def _node(data: bytes, file: str, problems: list[Problem]) -> Mapping | None:
    node = _parse(data, file, problems)
    if any(problem.fatal for problem in problems):
        return None
    if not isinstance(node, Mapping):
        problems.append(
            Problem(file, 1, Worded('this is no template; it begins "briefing-template: 1"'))
        )
        return None
    fields = read(node, TEMPLATE, file, problems)
    if fields is not None:
        _check(fields, file, problems)
    return node


def _parse(data: bytes, file: str, problems: list[Problem]) -> Node | None:
    from briefing.strict_yaml import decode, parse  # with the parser, which is slow to load

    return parse(decode(data, file, problems), file, problems)


def _check(fields: Fields, file: str, problems: list[Problem]) -> None:
    """Check what the schema cannot say."""
    line = fields.line_of("briefing-template")
    if "briefing-template" not in fields:
        problems.append(
            Problem(file, 1, Worded('this is no template; it begins "briefing-template: 1"'))
        )
    elif fields.number("briefing-template") > VERSION:
        problems.append(
            Problem(file, line, Worded("made for a later version of the program; update it"))
        )
    for name, placed in fields.table("look"):
        if name not in ROLES:
            message = Worded('there is no role "%1" in look%2', name, nearest(name, ROLES))
            problems.append(Problem(file, placed.line, message))
    for name, placed in fields.table("labels"):
        if name not in ENGLISH:
            message = Worded(
                'there is no label "%1" in labels%2', name, nearest(name, tuple(ENGLISH))
            )
            problems.append(Problem(file, placed.line, message))
    _no_doubles(fields, "fields", file, problems)
    _no_doubles(fields, "sections", file, problems)
    _told_twice(fields, "blocks", file, problems)
    for _, version in fields.table("versions"):
        if version.fields is not None:
            _told_twice(version.fields, "blocks", file, problems)


def _told_twice(fields: Fields, key: str, file: str, problems: list[Problem]) -> None:
    """Warn of what stands twice under *key* and would be printed twice."""
    named = fields.texts(key)
    for each in dict.fromkeys(one for one in named if named.count(one) > 1):
        message = Worded('"%1" stands twice in %2', each, key)
        problems.append(Problem(file, fields.line_of(key), message, fatal=False))


def _no_doubles(fields: Fields, key: str, file: str, problems: list[Problem]) -> None:
    seen: set[str] = set()
    for record in fields.records(key):
        id_ = record.text("id")
        if id_ in seen:
            problems.append(
                Problem(file, record.line_of("id"), Worded('"%1" stands twice in %2', id_, key))
            )
        seen.add(id_)


def _with_parents(
    node: Mapping, file: str, parent: Parent, problems: list[Problem], depth: int
) -> Mapping:
    name = node.get("extends")
    text = getattr(name, "text", "")
    if not text:
        return node
    line = getattr(name, "line", 0)
    if depth >= _DEEPEST:
        problems.append(Problem(file, line, Worded("templates extend each other in a circle")))
        return node
    try:
        data, parent_file = parent(text)
    except BriefingError as error:
        problems.append(Problem(file, line, Worded("extends: %1", words_of(error))))
        return node
    above = _node(data, parent_file, problems)
    if above is None:
        return node
    return _merged(_with_parents(above, parent_file, parent, problems, depth + 1), node)


def _merged(above: Mapping, below: Mapping) -> Mapping:
    """Return *below* with what it is silent on taken from *above*, mapping by mapping."""
    own = {key.text: value for key, value in below.pairs}
    pairs: list[tuple[Any, Node]] = []
    for key, value in above.pairs:
        if key.text == "extends":
            continue
        mine = own.pop(key.text, None)
        if isinstance(value, Mapping) and isinstance(mine, Mapping):
            pairs.append((key, _merged(value, mine)))
        else:
            pairs.append((key, value if mine is None else mine))
    pairs += [(key, value) for key, value in below.pairs if key.text in own]
    return Mapping(tuple(pairs), below.line)


def _template(
    fields: Fields, id_: str, file: str, beside: FileBeside, problems: list[Problem]
) -> BriefingTemplate:
    plain = BriefingTemplate(id_, fields.text("name", id_))
    quotation = fields.fields("quotation") or Fields(0, {})
    likelihood = fields.fields("likelihood") or Fields(0, {})
    return BriefingTemplate(
        id=id_,
        name=fields.text("name", id_),
        description=fields.text("description"),
        language=fields.text("language", plain.language),
        marking=_marking(fields.fields("marking")),
        fields=tuple(_field(record) for record in fields.records("fields")),
        blocks=tuple(BlockKind(b) for b in fields.texts("blocks")) or plain.blocks,
        group_by=Grouping(fields.text("group-by", plain.group_by)),
        sections=tuple(_section(record) for record in fields.records("sections")),
        limits=_limits(fields.fields("limits")),
        entry=_entry(fields.fields("entry")),
        quotation_marks=quotation.text("marks", plain.quotation_marks),
        block_from=quotation.number("block-from", plain.block_from),
        likelihood_scale=likelihood.text("scale", plain.likelihood_scale),
        likelihood_ranges=likelihood.flag("ranges", plain.likelihood_ranges),
        judgements=_judgements(fields.fields("judgements")),
        sides=tuple(Side(r.text("name"), r.texts("speakers")) for r in fields.records("sides")),
        citations=_citations(fields.fields("citations")),
        versions=tuple(_version(name, p.fields) for name, p in fields.table("versions")),
        labels=tuple((name, placed.text) for name, placed in fields.table("labels")),
        sheet=sheet_of(fields, file, beside, problems),
    )


def _field(record: Fields) -> FieldForm:
    return FieldForm(
        record.text("id"),
        record.text("label"),
        FieldKind(record.text("kind", "text")),
        record.flag("required"),
        record.text("default"),
    )


def _section(record: Fields) -> SectionForm:
    layout = record.text("layout")
    return SectionForm(
        record.text("id"),
        record.text("heading"),
        record.text("guidance"),
        record.texts("keywords"),
        record.flag("required"),
        Layout(layout) if layout else None,
    )


def _marking(record: Fields | None) -> MarkingForm:
    plain = MarkingForm()
    if record is None:
        return plain
    scheme = record.text("scheme", plain.scheme)
    return MarkingForm(
        scheme,
        record.text("default", plain.default if scheme == "tlp" else ""),
        record.flag("portions"),
        tuple(
            Level(one.text("name"), one.text("colour", "#FFFFFF"))
            for one in record.records("levels")
        ),
    )


def _limits(record: Fields | None) -> Limits:
    if record is None:
        return Limits()
    return Limits(
        record.number("pages"),
        record.number("words"),
        record.number("bottom-line-sentences"),
        record.number("entries"),
        record.number("judgements"),
    )


def _entry(record: Fields | None) -> EntryForms:
    given = {name: record.text(name) for name in record.names()} if record else {}
    return replace(EntryForms(), **{name.replace("-", "_"): form for name, form in given.items()})


def _citations(record: Fields | None) -> CitationForms:
    plain = CitationForms()
    if record is None:
        return plain
    return CitationForms(
        NotePlace(record.text("place", plain.place)),
        record.text("first", plain.first),
        record.text("repeated", plain.repeated),
    )


def _judgements(record: Fields | None) -> JudgementForm:
    if record is None:
        return JudgementForm()
    layout = Layout(record.text("layout", "list"))
    return JudgementForm(layout, record.flag("gathered"), record.text("label") == "range")


def _version(name: str, record: Fields | None) -> Version:
    if record is None:
        return Version(name)
    blocks = tuple(BlockKind(block) for block in record.texts("blocks"))
    return Version(name, record.text("entries") == "essential", blocks)
