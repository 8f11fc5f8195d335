"""The style sheet of a template: the house's own look, changed where the template says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType

from briefing.document import HOUSE_STYLE, HouseForm, Page, Role, StyleSheet
from briefing.errors import BriefingError, Problem
from briefing.strict_yaml import Fields, nearest
from briefing.telling import Worded, words_of
from briefing.templates.look import LOOK_KEYS, PAPERS, with_looks
from briefing.templates.schema import ROLES, chosen

_LARGEST = 30_000_000  # bytes of a house form


def sheet_of(
    fields: Fields, file: str, beside: Callable[[str], bytes], problems: list[Problem]
) -> StyleSheet:
    """Return the style sheet that *fields* of a template ask for.

    *beside* gives the bytes of a file beside the template.  What cannot be had
    is a fatal problem.
    """
    looks: dict[Role, dict[str, object]] = {}
    for name, placed in fields.table("look"):
        record = placed.fields
        if record is not None and name in ROLES:
            looks[Role(name)] = {
                LOOK_KEYS[key][1]: chosen(record.value(key)) for key in record.names()
            }
    sheet = with_looks(HOUSE_STYLE, _page(fields.fields("page")), looks)
    return _with_word(sheet, fields, file, beside, problems)


def _page(record: Fields | None) -> Page:
    page = Page()
    if record is None:
        return page
    width, height = PAPERS[record.text("size", "A4")]
    margins = record.fields("margins")
    given = {name: margins.value(name) for name in margins.names()} if margins else {}
    lengths = {name: value for name, value in given.items() if isinstance(value, float)}
    return replace(page, width=width, height=height, **lengths)


def _with_word(
    sheet: StyleSheet,
    fields: Fields,
    file: str,
    beside: Callable[[str], bytes],
    problems: list[Problem],
) -> StyleSheet:
    record = fields.fields("docx")
    if record is None:
        return sheet
    styles = dict(sheet.word.styles)
    for name, placed in record.table("styles"):
        if name in ROLES:
            styles[Role(name)] = placed.text
        else:
            message = Worded('there is no role "%1" in docx.styles%2', name, nearest(name, ROLES))
            problems.append(Problem(file, placed.line, message))
    fonts = record.fields("fonts") or Fields(0, {})
    word = replace(
        sheet.word,
        styles=MappingProxyType(styles),
        serif=fonts.text("serif", sheet.word.serif),
        sans=fonts.text("sans", sheet.word.sans),
        reference=_reference(record, file, beside, problems),
    )
    return replace(sheet, word=word)


def _reference(
    record: Fields, file: str, beside: Callable[[str], bytes], problems: list[Problem]
) -> HouseForm | None:
    name = record.text("reference")
    if not name:
        return None
    line = record.line_of("reference")
    if not name.lower().endswith((".docx", ".dotx")):
        message = Worded(
            "docx.reference: %1 is neither .docx nor .dotx; files with macros are refused", name
        )
        problems.append(Problem(file, line, message))
        return None
    try:
        data = beside(name)
    except BriefingError as error:
        problems.append(Problem(file, line, Worded("docx.reference: %1", words_of(error))))
        return None
    if len(data) > _LARGEST:
        problems.append(Problem(file, line, Worded("docx.reference: %1 is too large", name)))
        return None
    return HouseForm(name, data)
