"""The language files: every one is read, and a wrong one is refused with its reason."""

from __future__ import annotations

from importlib.resources import files

import pytest

from briefing.statements.languages import LanguageFileError, codes, parse, supported, words_of


def test_the_languages_that_ship():
    assert set(codes()) >= {"de", "en", "fr", "ru", "uk"}


@pytest.mark.parametrize("code", codes())
def test_every_file_has_what_attribution_needs(code):
    words = words_of(code)
    assert words.name
    assert words.quotation_marks
    assert words.saying
    assert words.according
    assert words.negations
    assert words.conditions
    assert len(words.months) == 12
    assert words.weak <= set(words.saying.values())
    assert words.inverting <= set(words.saying.values())
    assert words.voicing <= words.weak | set(words.saying.values())


def test_every_key_is_described_for_contributors():
    readme = (files("briefing.statements.languages") / "README.md").read_text("utf-8")
    used = {
        line.split(":")[0]
        for code in codes()
        for line in (files("briefing.statements.languages") / f"{code}.yaml")
        .read_text("utf-8")
        .splitlines()
        if line and line[0] not in " #" and ":" in line
    }
    assert {key for key in used if f"`{key}`" not in readme} == set()


def test_a_region_is_its_language():
    assert words_of("en-GB") is not None
    assert supported("en_US")
    assert words_of("en-GB").code == "en"


def test_a_language_without_a_file_says_so():
    assert not supported("cs")
    assert words_of("cs").saying == {}


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("sayings: {say: said}", "sayings"),
        ("code: en", "code"),
        ("saying: said", "saying"),
        ("roles: [spokesman]", "roles"),
        ("- en", "list"),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_key(source, named):
    with pytest.raises(LanguageFileError, match=named):
        parse(source, "xx")


def test_a_new_language_needs_no_code():
    words = parse("name: Test\nsaying:\n  dico: dixit, dixerunt\nmonths: ianuarius, no\n", "la")
    assert words.saying == {"dixit": "dico", "dixerunt": "dico"}
    assert words.months == ("ianuarius", "no")
