"""Who says what: quotations, speakers, kinds, relays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.statements.attribution import Attributed, attributed_statements, quotations
from briefing.statements.sentences import sentences
from briefing.statements.values import StatementKind
from tools.evaluate.speakers import quotations_found, speakers_and_kinds

WORDS = [
    "“", "”", '"', "''", "‘", "’", "«", "»", ",", ".", " ", " ", "\n", "—", "(", ")", "Putin", "he",
    "said", "says", "according to", "the", "Kremlin", "Dmitry Peskov", "reported", "that", "and",
    "which", "noting", "TASS", "quoted by", "reportedly", "It is reported that", ":", "Mr.", "who",
    "was", "described", "by", "-", "'s", "2021",
]  # fmt: skip
prose = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


def stated(text: str, language: str = "en") -> tuple[Attributed, ...]:
    return attributed_statements(text, sentences(text, language), language)


def only(text: str, language: str = "en") -> Attributed:
    (one,) = stated(text, language)
    return one


@given(st.one_of(st.text(), prose), st.sampled_from(["en", "de", "fr", "ru", "uk", "xx"]))
def test_every_span_is_a_slice_of_the_text(text, language):
    last = 0
    for one in stated(text, language):
        assert last <= one.start < one.end <= len(text)
        last = one.end
        if one.speaker_span:
            assert text[slice(*one.speaker_span)] == one.speaker_text != ""
        if one.cue_span:
            assert text[slice(*one.cue_span)] == one.cue != ""
        assert all(0 <= a < b <= len(text) for a, b in one.quotations)
        assert 0 <= one.confidence <= 1


@given(st.one_of(st.text(), prose))
def test_quotations_are_in_order_and_never_overlap(text):
    last = 0
    for one in quotations(text):
        assert last <= one.start < one.end <= len(text)
        assert "\n" not in text[one.start : one.end]
        last = one.end


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He called it “an ‘odd’ idea” today.", ["“an ‘odd’ idea”"]),
        ("Don't say 'tough talks' isn't it.", ["'tough talks'"]),
        ("The dogs' bowls and '90s songs.", []),
        ("''It works,'' he said.", ["''It works,''"]),
        ('the 5" pipe', []),
        ("“It works.\n“It always did,” he said.", ["“It works.", "“It always did,”"]),
    ],
)
def test_quotation_marks_are_told_from_apostrophes(text, expected):
    assert [text[q.start : q.end] for q in quotations(text)] == expected


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“We will see,” said the Kremlin spokesman Dmitry Peskov.", "Dmitry Peskov", "said"),
        ("According to the White House, Biden made no concessions.", "White House", "According to"),
        ("In the words of Jake Sullivan, it was useful.", "Jake Sullivan", "In the words of"),
        ("The move was described by Angela Merkel as a mistake.", "Angela Merkel", "described"),
        ("Moscow, he argued, is bluffing.", "", "argued"),
        ("Jen Psaki, who runs the press office, warned that it would fail.", "Jen Psaki", "warned"),
        ("It is reported that the talks were tense.", "", "It is reported that"),
        ("The White House is saying that it will pay.", "White House", "saying"),
        ("The two presidents were said to have discussed Iran.", "", "were said to have"),
        ("“Maybe we can build a wall.” ― Steve Quinlan", "Steve Quinlan", "Steve Quinlan"),
        ("SULLIVAN: We will not.", "SULLIVAN", ":"),
        (
            "It is off, two sources with knowledge of the talks said.",
            "two sources with knowledge of the talks",
            "said",
        ),
        ("A senior official in Kyiv said it was off.", "senior official in Kyiv", "said"),
        ("Ministers from Bonn and Rome said it was.", "Ministers from Bonn and Rome", "said"),
        ("It is off, said the oil minister, Hayan Abdul-Ghani.", "Hayan Abdul-Ghani", "said"),
        ("“It is bad,” reads a statement from the Polish Army.", "Polish Army", "reads"),
        ("According to a report in Der Spiegel, it failed.", "Der Spiegel", "According to"),
        ("A statement said that it failed.", "", "said"),
        ("Sources close to the talks said it was off.", "Sources close to the talks", "said"),
        ("President Zelensky said that it works.", "Zelensky", "said"),
    ],
)
def test_who_speaks(text, speaker, cue):
    one = only(text)
    assert (one.speaker, one.cue) == (speaker, cue)


@pytest.mark.parametrize("place", ["LONDON", "BREAKING", "VIENNA"])
def test_a_dateline_is_no_speaker(place):
    told = stated(f"{place}: The cartel will add oil. “We shall see,” Ann Lee said.")
    assert [one.speaker for one in told] == ["Ann Lee"]


def test_an_alert_is_no_speaker():
    told = stated("BREAKING: They agreed to it.\n\nUPDATE: They did not agree to it.")
    assert not any(one.speaker for one in told)


def test_a_statement_is_not_that_of_somebody_unnamed():
    text = (
        "It is off, two people familiar with the talks said. It is on, according to the statement."
    )
    assert [one.speaker for one in stated(text)] == ["two people familiar with the talks", ""]


@pytest.mark.parametrize(
    "text",
    [
        "The allies would respond with sanctions.",
        "The Kremlin would insist that it was ready.",
        "The Kremlin did not confirm that it was ready.",
        "The Kremlin's claims were old.",
        "He has nothing to say about it.",
        "The New York state budget rose.",
    ],
)
def test_what_nobody_has_said_is_no_statement(text):
    assert stated(text) == ()


def test_a_pronoun_and_a_description_stand_for_the_person_named_before():
    text = (
        "White House National Security Adviser Jake Sullivan said it was useful. "
        "He added that talks go on. The adviser noted that arms are sent."
    )
    assert [one.speaker for one in stated(text)] == ["Jake Sullivan"] * 3


def test_a_pronoun_stands_for_the_only_person_named_though_he_has_not_spoken():
    one = stated("Jens Stoltenberg arrived on Monday. He said that talks go on.")[-1]
    assert one.speaker == "Jens Stoltenberg"
    two = stated("Jens Stoltenberg met Olaf Scholz on Monday. He said that talks go on.")[-1]
    assert two.speaker == ""


def test_a_ministry_is_the_one_named_before():
    text = "Nobody called the Polish Foreign Ministry. The ministry said that talks go on."
    assert stated(text)[-1].speaker == "Polish Foreign Ministry"


def test_a_pronoun_with_nobody_before_it_is_unknown():
    assert only("He said that talks go on.").speaker == ""


def test_the_statement_is_that_of_the_body_that_spoke_last():
    text = "The Kremlin said it was useful, TASS reported. The statement notes that talks go on."
    assert [(one.speaker, one.via) for one in stated(text)] == [("Kremlin", ("TASS",))] * 2


def test_a_statement_of_nobody_in_particular_is_not_laid_to_the_last_body():
    text = "The Kremlin said it was useful. A statement said that it failed."
    assert [one.speaker for one in stated(text)] == ["Kremlin", ""]


def test_via_is_not_carried_to_a_speaker_named_anew():
    text = "The Kremlin said it was useful, TASS reported. Jen Psaki said it was not."
    assert [one.via for one in stated(text)] == [("TASS",), ()]


def test_speaker_inner_speaker_and_relays_are_three_things():
    text = (
        "President Joe Biden met Vladimir Putin. Jake Sullivan said Biden had told Putin that "
        "measures would follow, Reuters reported, quoted by BTA."
    )
    one = stated(text)[-1]
    assert (one.speaker, one.inner_speaker, one.via) == (
        "Jake Sullivan", "Joe Biden", ("Reuters", "BTA"),
    )  # fmt: skip


def test_an_agency_that_cites_somebody_only_relays():
    one = only("TASS reported that talks go on, citing the Kremlin.")
    assert (one.speaker, one.via) == ("Kremlin", ("TASS",))


def test_hearsay_after_an_agency_is_the_agencys_and_else_unknown():
    after = "CNN reported that a package is planned. It reportedly includes banks."
    assert [one.speaker for one in stated(after)] == ["CNN", "CNN"]
    assert only("It reportedly includes banks.").speaker == ""


def test_a_pull_quote_is_spoken_by_whoever_says_it_in_the_text():
    text = (
        "“We are ready to do things we did not do.”\n"
        "National Security Adviser Jake Sullivan spoke.\n"
        "“We are ready to do things we did not do,” Sullivan said."
    )
    assert [one.speaker for one in stated(text)] == ["Jake Sullivan"] * 2


def test_fragments_in_quotation_marks_leave_a_statement_indirect():
    assert only("Putin said it was “quite serious” for him.").kind is StatementKind.INDIRECT
    assert only("“It was quite serious for us,” Putin said.").kind is StatementKind.DIRECT
    assert only("“No,” Putin said.").kind is StatementKind.DIRECT


@pytest.mark.parametrize(
    ("language", "text", "speaker", "kind"),
    [
        ("de", "„Wir erwarten nicht viel“, sagte Sprecher Jan Klug.", "Jan Klug", "direct"),
        ("de", "Peskow zufolge ist das falsch.", "Peskow", "indirect"),
        (
            "de",
            "„Wir erwarten nicht viel“, sagte Energieminister Adel bin Salman.",
            "Adel bin Salman",
            "direct",
        ),
        ("de", "„Wir erwarten nicht viel“, sagte Analyst Jan Klug der Post.", "Jan Klug", "direct"),
        ("de", "Am Montag hatte Peskow in Bonn gesagt, dass es geht.", "Peskow", "indirect"),
        ("de", "Am Rande des Treffens mit Lawrow sagte Klug, es gehe.", "Klug", "indirect"),
        ("de", "Nach Angaben der Alten Agentur sinkt er.", "Alten Agentur", "indirect"),
        (
            "uk",
            "«Ми очікуємо на гарантії», — сказав міністр Аділь бін Салман.",
            "Аділь бін Салман",
            "direct",
        ),
        (
            "ru",
            "«Мы ждём от них гарантий», — заявил вице-премьер Олег Панин.",
            "Олег Панин",
            "direct",
        ),
        ("fr", "« Nous voulons des garanties », a dit Jean Martin.", "Jean Martin", "direct"),
        ("fr", "Selon le Kremlin, tout va bien.", "Kremlin", "indirect"),
        ("ru", "«Мы ждём от них гарантий», — заявил Дмитрий Песков.", "Дмитрий Песков", "direct"),
        ("ru", "В Кремле заявили, что переговоры идут.", "Кремль", "indirect"),
        ("uk", "«Ми очікуємо на гарантії», — заявив Дмитро Коваль.", "Дмитро Коваль", "direct"),
    ],
)
def test_other_languages_name_their_speakers(language, text, speaker, kind):
    one = only(text, language)
    assert (one.speaker, str(one.kind)) == (speaker, kind)


def test_an_inflected_name_is_the_name_in_full():
    text = "Об этом сказал Дмитрий Песков. По словам Пескова, разговор будет долгим."
    assert [one.speaker for one in stated(text, "ru")] == ["Дмитрий Песков"] * 2


def test_a_language_without_a_file_attributes_nothing_and_still_finds_quotations():
    text = "«Dobré ráno» řekl Petr Novák."
    assert stated(text, "cs") == ()
    assert len(quotations(text, "cs")) == 1


def test_the_figures_on_the_sample_articles_do_not_fall():
    assert quotations_found() == (83, 0)
    speaker, kind = speakers_and_kinds()
    assert speaker >= 0.94
    assert kind >= 0.97
