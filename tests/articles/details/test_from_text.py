"""What a plain text tells of itself, and that nothing is invented."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.details import from_text
from briefing.articles.details.evidence import SURE, Evidence
from briefing.articles.roles import line_roles
from briefing.articles.values import Source, SourceKind

PROSE = (
    "The two presidents talked for more than two hours on a secure video link.\n\n"
    "They agreed that their teams would go on talking about it in the coming weeks.\n"
)
KNOWN = {
    "000_30221a96f2c6b408.txt": {
        "outlet": "Sputnik",
        "title": "Putin-Biden Call: Key Points Discussed by US, Russian Presidents During Video"
        " Meeting",
        "guessed": {"outlet"},
    },
    "001_9407379707db7095.txt": {
        "outlet": "Meduza",
        "title": "Deep concerns Putin and Biden discuss Ukraine, bilateral relations in virtual"
        " talks",
        "author": "Olga Korelina",
        "translator": "Eilish Hart",
        "published": "2021-12-07",
        "guessed": {"published"},
    },
    "002_4679d07b455c5126.txt": {
        "title": "The Biden-Putin Video Meeting: Two Hours of Mutual Warnings",
        "credit": "ClubZ",
        "published": "2021-12-08T11:18",
    },
    "003_459b4affb575bcd9.txt": {
        "title": "Five key takeaways from latest Putin-Biden call",
        "published": "2021-12-31T04:08",
    },
    "004_586e3a2289a76981.txt": {
        "outlet": "Realnoe Vremya",
        "title": "Putin and Biden hold 'tough talks' via video link",
        "author": "Emil Ziyangirov",
        "guessed": {"outlet", "author"},
    },
}


def details(text: str) -> Source:
    return from_text(text, line_roles(text))


@pytest.mark.parametrize("name", KNOWN)
def test_the_sample_articles_tell_what_is_known_of_them_and_nothing_more(seeds, name):
    source = details((seeds / name).read_bytes().decode("utf-8"))
    known = dict(KNOWN[name])
    assert source.guessed == known.pop("guessed", set())
    published = str(source.published) if source.published else ""
    told = {
        field: published if field == "published" else getattr(source, field)
        for field in ("title", "outlet", "credit", "author", "translator", "url", "handle")
    } | {"published": published, "origin": source.origin, "office": source.office}
    assert {field: value for field, value in told.items() if value} == known
    assert source.language == "en"
    assert source.kind is SourceKind.NEWS


def test_every_detail_says_where_it_was_found_and_how_sure_it_is(seeds):
    source = details((seeds / "001_9407379707db7095.txt").read_bytes().decode("utf-8"))
    found = {finding.field: finding for finding in source.findings}
    assert found["outlet"].where == "the line “Source: Meduza”"
    assert "December 7" in found["published"].where
    assert {f.field for f in source.findings if f.sureness < SURE} == source.guessed


def test_a_text_without_a_headline_is_named_by_its_first_words():
    source = details(PROSE)
    assert source.title == "The two presidents talked for more than two hours on…"
    assert "title" in source.guessed


def test_an_empty_text_tells_nothing():
    assert details("") == Source()


def test_a_full_date_in_the_story_is_not_taken_for_the_date_of_the_article():
    for day in ("On December 7, 2021,", "On Tuesday, December 7, 2021,"):
        assert details(f"Talks end\n\n{day} they met. {PROSE}").published is None


def test_the_date_of_a_post_within_a_story_is_not_taken_for_the_date_of_the_article():
    for stamp in ("— Slack (@SlackHQ) September 16, 2016", "September 16, 2016"):
        text = f"A headline of four words\n\n{PROSE}\n{stamp}\n\n{PROSE}"
        assert details(text).published is None


def test_a_weekday_without_a_year_to_choose_from_gives_no_date():
    text = f"Talks end\n\nThey held virtual talks on Tuesday, December 7. {PROSE}"
    assert details(text).published is None


def test_an_agency_in_the_dateline_is_the_origin_and_at_most_guessed_to_be_the_outlet():
    source = details(f"Biden warns Putin\n\nWASHINGTON, Dec 7 (Reuters) - {PROSE}")
    assert source.origin == "Reuters"
    assert source.kind is SourceKind.AGENCY
    assert {"outlet", "kind"} <= source.guessed
    assert source.published is None


def test_an_outlet_that_the_story_quotes_is_not_the_outlet_of_the_story():
    text = f"Talks end\n\nReuters reported this, quoting CNN, and Meduza wrote of it. {PROSE}"
    assert details(text).outlet == ""


def test_an_official_readout_names_its_office():
    text = (
        "Readout of President Biden’s Video Call with President Vladimir Putin of Russia\n\n"
        f"The White House\nDecember 07, 2021\nStatements and Releases\n\n{PROSE}"
    )
    source = details(text)
    assert source.kind is SourceKind.OFFICIAL
    assert source.office == "The White House"
    assert str(source.published) == "2021-12-07"


def test_a_post_has_a_handle_its_account_and_the_minute():
    text = (
        "Joe Biden\n@JoeBiden\nToday I held a secure video call with President Putin of Russia to "
        "discuss a range of topics.\n4:34 PM · Dec 7, 2021 · Twitter for iPhone\n12K Likes"
    )
    source = details(text)
    assert source.kind is SourceKind.POST
    assert (source.handle, source.author) == ("@JoeBiden", "Joe Biden")
    assert str(source.published) == "2021-12-07T16:34"
    assert source.title == "Today I held a secure video call with President Putin…"


def test_a_post_may_have_its_time_below_its_name():
    text = (
        "Ann Lee @annlee\nOct 5, 2025, 3:41 PM\n\nThey agreed on the smaller of two figures, as "
        "was expected by all.\n\n312 Reposts 48 Quotes 1,204 Likes"
    )
    source = details(text)
    assert (source.handle, source.author) == ("@annlee", "Ann Lee")
    assert str(source.published) == "2025-10-05T15:41"
    assert source.title.startswith("They agreed on the smaller")


def test_the_name_of_the_paper_above_the_headline_is_a_guess_at_the_outlet():
    for paper in ("THE TIMES OF ASTANA", "The Morning Ledger", "Le Courrier de l’Énergie"):
        source = details(f"{paper}\n\nMINISTER KEEPS TO QUOTA\n\nAstana, 7 October 2025\n\n{PROSE}")
        assert source.title == "MINISTER KEEPS TO QUOTA"
        assert source.outlet == paper
        assert "outlet" in source.guessed


def test_a_headline_worded_like_a_paper_is_the_headline_where_there_is_no_other():
    source = details(f"The Longest Dispatch\n\n{PROSE}")
    assert source.title == "The Longest Dispatch"


@pytest.mark.parametrize(
    "foot",
    [
        "© 2025 The Morning Ledger",
        "Copyright The Morning Ledger 2025",
        "© The Morning Ledger. All rights reserved.",
        "Copyright 2025 by The Morning Ledger",
        "Source: The Morning Ledger",
    ],
)
def test_who_holds_the_rights_is_named_in_full(foot):
    assert (
        details(f"Talks end without any result\n\n{PROSE}\n{foot}\n").outlet == "The Morning Ledger"
    )


def test_a_topic_below_the_story_is_no_outlet():
    assert details(f"Talks end without any result\n\n{PROSE}\nTags\nForeign policy\n").outlet == ""


def test_a_byline_between_bars_gives_author_and_date():
    source = details(f"Talks end without result\n\nVon Eva Klug | Die Post | 6.10.2025\n\n{PROSE}")
    assert (source.author, str(source.published)) == ("Eva Klug", "2025-10-06")


def test_a_news_article_with_the_handle_of_its_reporter_is_no_post():
    source = details(f"Talks end without any result\nBy Jane Doe\n@janedoe\n\n{PROSE}")
    assert source.kind is SourceKind.NEWS
    assert source.author == "Jane Doe"


def test_a_briefing_with_speakers_before_their_words_is_a_transcript():
    text = (
        "Press Briefing by Press Secretary Jen Psaki, December 7, 2021\n\n"
        "MS. PSAKI: Hi, everyone. Okay, so Jake is back to join us again today.\n"
        "MR. SULLIVAN: Thanks, Jen. And hi, everybody.\n"
        "Q: Thank you, Jake. Did the President offer any concessions?\n"
        "MR. SULLIVAN: He made no such commitments or concessions.\n"
        "Q: And what about the pipeline?\n"
        "MS. PSAKI: We have been in touch with the Germans on that.\n"
    )
    source = details(text)
    assert source.kind is SourceKind.TRANSCRIPT
    assert str(source.published) == "2021-12-07"


def test_the_language_is_told_from_the_words():
    russian = "Президенты России и США провели переговоры по видеосвязи во вторник вечером. " * 4
    assert details(russian).language == "ru"
    assert details(PROSE * 3).language == "en"
    assert details("42").language == ""


def test_evidence_keeps_the_surest_and_knows_the_fields_of_a_source():
    found = Evidence()
    found.offer("outlet", "Guess", "here", 0.4)
    found.offer("outlet", "Sure", "there", 0.9)
    found.offer("outlet", "Late", "elsewhere", 0.9)
    found.offer("author", "", "nowhere", 1.0)
    assert found.source().outlet == "Sure"
    assert found.source().findings[0].where == "there"
    with pytest.raises(ValueError, match="headline"):
        found.offer("headline", "x", "here", 1.0)


@given(st.text(max_size=400))
def test_any_text_gives_a_source_whose_guesses_are_fields_it_has(text):
    source = details(text)
    for field in source.guessed:
        assert getattr(source, field)
