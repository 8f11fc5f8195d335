"""The same statement elsewhere: index, groups, differing words, origins, translations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.statements.sentences import sentences
from briefing.statements.similar import (
    SimilarIndex,
    Told,
    differing_words,
    groups,
    independent,
    origins,
)
from briefing.statements.similar.translations import (
    Passage,
    passage_of,
    tongue_of,
    worded_differently,
)
from tools.evaluate.elsewhere import seeds_pairs

CONQUER = "Putin said NATO was making dangerous attempts to conquer Ukrainian territory."
EXPLOIT = "Putin claimed NATO is making dangerous attempts to exploit Ukrainian territory."
SEIZE = "NATO is making dangerous attempts to seize Ukrainian territory, he stressed."
OTHER = "The ruble strengthened during the negotiations on Tuesday."
ARTICLES = {
    "a": f"{CONQUER} {OTHER}",
    "b": f"The call lasted two hours. {EXPLOIT}",
    "c": f"{SEIZE} Macron called for calm.",
    "d": "Grain exports rose in the south. Nobody was hurt in the storm.",
}


def index_of(names) -> SimilarIndex:
    index = SimilarIndex()
    for name in names:
        index.add(name, ARTICLES[name], sentences(ARTICLES[name]))
    return index


def answers(index: SimilarIndex):
    return index.like(CONQUER), sorted(map(repr, index.links(0.05)))


@given(st.permutations(sorted(ARTICLES)), st.lists(st.sampled_from(sorted(ARTICLES)), max_size=4))
def test_adding_and_removing_articles_gives_what_building_anew_gives(order, removed):
    index = index_of(order)
    answers(index)  # weights known to the index must not outlive a change of it
    for name in removed:
        index.remove(name)
    left = [name for name in order if name not in removed]
    assert answers(index) == answers(index_of(left))
    assert len(index) == sum(len(sentences(ARTICLES[name])) for name in left)


def test_an_article_added_again_replaces_itself():
    index = index_of("ab")
    index.add("a", ARTICLES["a"], sentences(ARTICLES["a"]))
    assert answers(index) == answers(index_of("ba"))


def test_a_statement_finds_its_renderings_and_not_itself():
    found = index_of("abcd").like(CONQUER, without="a")
    assert [match.place.article for match in found] == ["b", "c"]
    assert found[0].place.text == EXPLOIT
    assert ARTICLES["b"][found[0].place.start : found[0].place.end] == EXPLOIT


def test_a_group_holds_the_renderings_of_one_statement():
    (group,) = index_of("abcd").groups()
    assert [place.text for place in group.places] == [CONQUER, EXPLOIT, SEIZE]
    assert group.id == f"a:0-{len(CONQUER)}"


def test_a_chain_of_near_matches_makes_no_group_of_strangers():
    index = index_of("abcd")
    one, two, three = (index.like(text)[0].place for text in (CONQUER, EXPLOIT, SEIZE))
    far = index.like("Macron called for calm.")[0].place
    made = groups([(one, two, 0.9), (two, three, 0.9), (one, three, 0.9), (three, far, 0.31)])
    assert [len(group.places) for group in made] == [3]


def test_the_figures_on_the_sample_articles_do_not_fall():
    best, average = seeds_pairs()
    assert best >= 0.78
    assert average >= 0.81


def shown(texts, differences):
    return [
        [text[slice(*span)] if span else None for text, span in zip(texts, d.spans, strict=True)]
        for d in differences
    ]


def test_conquer_exploit_and_seize_stand_in_one_slot():
    texts = [CONQUER, EXPLOIT, SEIZE]
    assert ["conquer", "exploit", "seize"] in shown(texts, differing_words(texts))


def test_a_slot_tells_what_each_rendering_has_there_alike_or_not():
    texts = [
        "Biden reiterated his support for Ukraine.",
        "Biden also reaffirmed his support for Ukraine.",
        "Biden also stressed support for Ukraine.",
        "Much was said, and Ukraine thanked both.",
    ]
    slots = shown(texts, differing_words(texts))
    assert ["reiterated his", "also reaffirmed his", "also stressed", None] in slots
    like = [t.replace("Biden also stressed", "Biden also reaffirmed his") for t in texts[:3]]
    assert shown(like, differing_words(like)) == [
        ["reiterated", "also reaffirmed", "also reaffirmed"]
    ]


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=9), min_size=2, max_size=4))
def test_the_slots_of_each_rendering_stand_in_order_and_are_each_of_its_words(words):
    texts = [" ".join(f"word{each}" for each in one) for one in words]
    for at, text in enumerate(texts):
        spans = [d.spans[at] for d in differing_words(texts) if d.spans[at] is not None]
        assert spans == sorted(spans)
        for start, end in spans:
            assert 0 <= start <= end <= len(text)
            assert text[start:end] == text[start:end].strip()


def test_a_negation_that_one_rendering_lacks_is_a_difference():
    texts = ["Washington plans to deploy missiles.", "Washington plans not to deploy missiles."]
    (difference,) = differing_words(texts)
    assert difference.negation
    assert shown(texts, [difference]) == [["", "not"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("He is making an attempt now.", "He made the attempts now."),
        ("The U.S. will respond at once.", "The United States will respond at once."),
        ("Kiev will respond at once.", "Kyiv will respond at once."),
    ],
)
def test_endings_articles_and_names_of_one_thing_are_no_difference(one, other):
    assert not any(d.negation for d in differing_words([one, other]))
    assert ["U", "United States"] not in shown([one, other], differing_words([one, other]))


@given(st.lists(st.text(max_size=60), max_size=4))
def test_differences_are_slices_of_their_texts(texts):
    for difference in differing_words(texts):
        assert len(difference.spans) == len(texts)
        for text, span in zip(texts, difference.spans, strict=True):
            assert span is None or 0 <= span[0] <= span[1] <= len(text)


def test_outlets_that_cite_one_speaker_are_one_origin():
    told = [
        Told("a", "Sputnik", CONQUER, speaker="Kremlin"),
        Told("b", "Meduza", EXPLOIT, speaker="Kremlin", via=("TASS",)),
        Told("c", "ClubZ", SEIZE, speaker="White House"),
    ]
    found = origins(told)
    assert [(o.name, o.articles) for o in found] == [
        ("Kremlin", ("a", "b")),
        ("White House", ("c",)),
    ]
    assert independent(told)
    assert not independent(told[:2])


def test_outlets_that_print_one_text_are_one_origin_though_nobody_is_named():
    told = [Told("a", "Daily", OTHER), Told("b", "Weekly", OTHER), Told("c", "Monthly", SEIZE)]
    assert [o.articles for o in origins(told)] == [("a", "b"), ("c",)]


def test_what_the_analyst_knows_of_the_origin_rules():
    told = [
        Told("a", "Daily", CONQUER, speaker="Kremlin", origin="readout"),
        Told("b", "Weekly", SEIZE, speaker="Vladimir Putin", origin="readout"),
    ]
    assert [o.name for o in origins(told)] == ["readout"]


@pytest.mark.parametrize(
    ("spoken", "relays", "expected"),
    [
        ("en", (), Passage.ORIGINAL),
        ("en", ("bg",), Passage.BACK_TRANSLATION),
        ("en", ("en",), Passage.ORIGINAL),
        ("ru", (), Passage.TRANSLATION),
        ("", ("bg",), Passage.UNKNOWN),
    ],
)
def test_a_quotation_back_in_its_own_language_is_no_original(spoken, relays, expected):
    assert passage_of("en", spoken, relays) is expected


def test_who_speaks_what_is_read_from_how_the_text_names_them():
    assert tongue_of(["Jake Sullivan", "US National Security Adviser Jake Sullivan"]) == "en"
    assert tongue_of(["Yury Ushakov", "Kremlin aide Yury Ushakov"]) == "ru"
    assert tongue_of(["BTA"]) == "bg"
    assert tongue_of(["Emil Novak"]) == ""


def test_two_wordings_of_one_quotation_are_told():
    assert worded_differently(["“We are now ready to act.”", "“Now we are ready to act,”"])
    assert not worded_differently(["“We are ready.”", "“We are ready,”"])
