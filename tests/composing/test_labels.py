"""A template's labels are data: filled in, never computed."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.composing.labels import filled
from briefing.document import plain_text
from briefing.statements.values import Translation
from briefing.templates import named_template
from briefing.templates.labels_english import ENGLISH
from briefing.templates.labels_german import GERMAN
from briefing.templates.labels_russian import RUSSIAN
from briefing.templates.values import Limits

HOSTILE = ("{by.__class__}", "{by!r}", "{by:>999999999}", "{", "}", "{0}", "{}", "{other}")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_names_no_detail_stands_as_it_is(hostile):
    assert filled(f"{hostile} {{by}}", by="the {by} desk") == f"{hostile} the {{by}} desk"


@given(st.text("{}by!:>9.[_ ", max_size=20))
def test_no_label_fails_or_grows_beyond_its_details(label):
    assert len(filled(label, by="desk")) <= len(label) + label.count("{by}")


@pytest.mark.parametrize("template", ["policy-memo", "press-digest", "ministerial-note"])
@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_memo_prints_whatever_its_template_s_labels_hold(printing, printed, template, hostile):
    form = named_template(template)
    names = ("translation-by", "contradicts", "statements", "further-one", "in-full-memo")
    names = (*names, "source-grade", "from-outlets", "capture", "further-many", "page-of")
    labels = (*form.labels, *((name, hostile) for name in names))
    first, second = printing.entry(0, "Ann"), printing.entry(1, "Bo")
    (statement,) = first.content.statements
    translated = replace(statement, translation=Translation("In English", "the desk"))
    content = replace(first.content, statements=(translated,), contradicts=("e1",))
    memo = printing.memo(printing.section(replace(first, content=content), second))
    limited = replace(form, labels=labels, limits=Limits(entries=1))
    assert "Sentence A" in printed(printing.compose(memo, limited))


@pytest.mark.parametrize("language", [GERMAN, RUSSIAN])
def test_a_language_has_every_label_and_names_the_same_details(language):
    assert set(language) == set(ENGLISH)
    for name, label in language.items():
        counted = name.endswith(("-one", "-many"))  # "das Fazit" need not be counted
        assert _details(label) == _details(ENGLISH[name]) or counted


def _details(label: str) -> set[str]:
    return set(re.findall(r"{[a-z]+}", label))


SHIPPED = ("policy-memo", "intelligence-brief", "ministerial-note", "press-digest")


@pytest.mark.parametrize("language", ["de", "ru-RU"])
@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_template_bears_a_name_in_the_memo_s_language(printing, name, language):
    form = named_template(name)
    own = replace(form, name="Our own form")
    memo = replace(printing.memo(printing.section(printing.entry(0, "Ann"))), language=language)
    (kind, *_) = printing.compose(memo, form).blocks
    assert plain_text(kind.content) != form.name
    (kind, *_) = printing.compose(memo, own).blocks
    assert plain_text(kind.content) == "Our own form"
