"""Headings: from keywords, from rarity, and from what the analyst put where."""

from __future__ import annotations

from briefing.statements.suggestions import (
    Assignment,
    HeadingHints,
    learn,
    suggest,
    weigh,
)
from tools.evaluate.elsewhere import headings_right

NATO = HeadingHints("NATO guarantees", ("nato", "eastward expansion"))
SANCTIONS = HeadingHints("Sanctions", ("sanctions", "economic measures"))
TALKS = HeadingHints("Next steps", ("talks",))


def names(text, headings=(NATO, SANCTIONS, TALKS), **more):
    return [one.heading for one in suggest(text, headings, **more)]


def test_a_keyword_points_to_its_heading_and_is_named_as_the_reason():
    (one,) = suggest("Washington is preparing large-scale sanctions.", (NATO, SANCTIONS))
    assert one.heading == "Sanctions"
    assert "sanctions" in one.why
    assert 0 < one.score <= 1


def test_other_endings_are_the_same_keyword():
    assert names("A sanction was proposed.") == ["Sanctions"]


def test_what_nothing_points_to_gets_no_suggestion():
    assert names("The weather was fine.") == []


def test_a_rare_keyword_outweighs_one_that_every_statement_has():
    texts = ["talks on grain", "talks on peace", "talks on fish", "talks on nato"]
    weights = weigh(texts, (NATO, TALKS))
    assert names("talks on nato", (TALKS, NATO), weights=weights)[0] == "NATO guarantees"


def test_a_condition_counts_less_than_what_is_said():
    text = "The allies would answer with economic measures if NATO is attacked."
    assert names(text)[0] == "Sanctions"


def test_the_analysts_assignments_outweigh_keywords_as_they_come_in():
    text = "Macron said the talks on NATO go on in the Normandy format."
    assert names(text)[0] == "NATO guarantees"
    taught = [
        Assignment(f"The Normandy format met for the {number}th time, Macron said.", "Next steps")
        for number in range(20)
    ]
    assert names(text, learned=learn(taught))[0] == "Next steps"


def test_a_statement_moved_to_another_heading_is_unlearned_from_the_first():
    text = "The Normandy format met again."
    learned = learn([Assignment(text, "Sanctions"), Assignment(text, "Next steps")])
    assert names(text, learned=learned) == ["Next steps"]


def test_the_figures_on_the_sample_articles_do_not_fall():
    first, two = headings_right()
    assert first >= 0.70
    assert two >= 0.92
