"""Who a line says wrote or translated the text."""

from __future__ import annotations

import pytest

from briefing.articles.wording.bylines import is_bare_name, read_byline


@pytest.mark.parametrize(
    ("line", "part", "names"),
    [
        ("Story by Olga Korelina", "author", ("Olga Korelina",)),
        ("Translation by Eilish Hart", "translator", ("Eilish Hart",)),
        ("Translated from the Russian by Eilish Hart", "translator", ("Eilish Hart",)),
        ("By Jane Doe and John Smith", "author", ("Jane Doe", "John Smith")),
        ("By Jane Doe, John Smith, and Ann Lee", "author", ("Jane Doe", "John Smith", "Ann Lee")),
        ("BY JANE DOE", "author", ("JANE DOE",)),
        ("By Ursula von der Leyen", "author", ("Ursula von der Leyen",)),
        ("By Seán O’Casey in Dublin", "author", ("Seán O’Casey",)),
        ("By Kevin Liptak, CNN", "author", ("Kevin Liptak",)),
        ("By Henry Oakes, Energy Editor", "author", ("Henry Oakes",)),
        ("By Jane Doe | December 7, 2021", "author", ("Jane Doe",)),
        ("Von Melanie Wassink", "author", ("Melanie Wassink",)),
        ("Par Hélène Dupont", "author", ("Hélène Dupont",)),
        ("Автор: Иван Петров", "author", ("Иван Петров",)),
        ("Перевод: Анна Смирнова", "translator", ("Анна Смирнова",)),
        ("Photo by John Smith", "assistant", ("John Smith",)),
        ("By Reuters", "author", ("Reuters",)),
    ],
)
def test_a_byline_names_people_and_their_part(line, part, names):
    found = read_byline(line)
    assert found is not None
    assert (found.part, found.names) == (part, names)


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday evening",
        "By December",
        "By Design",
        "By the time they met, all was said.",
        "By Biden's own account, the talks were long and useful, and he meant it.",
        "Bypass Surgery Explained",
        "Story of a Summit",
        "Translation",
        "By",
        "",
    ],
)
def test_a_line_that_only_begins_like_a_byline_is_none(line):
    assert read_byline(line) is None


def test_a_bare_name_is_two_to_four_capitalised_words():
    assert is_bare_name("Emil Ziyangirov")
    assert is_bare_name("Ludwig van Beethoven")
    for line in ("Emil", "What it all meant", "December Talks", "THE WHITE HOUSE", "Talks 2021"):
        assert not is_bare_name(line)
