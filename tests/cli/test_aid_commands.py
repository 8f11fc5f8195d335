"""What the program has read before the analyst does."""

from __future__ import annotations

KEYS = frozenset(
    {
        "id",
        "article",
        "start",
        "end",
        "text",
        "kind",
        "speaker",
        "speaker_text",
        "speaker_span",
        "inner_speaker",
        "via",
        "cue",
        "cue_span",
        "quotations",
        "confidence",
    }
)


def test_sentences_are_slices_of_the_text_that_is_printed(briefing, workspace):
    answers = briefing("sentences", workspace, "--json").json
    texts = {id_: briefing("text", workspace, id_).out for id_ in {a["article"] for a in answers}}
    assert len(answers) > 200
    for one in answers:
        assert texts[one["article"]][one["start"] : one["end"]] == one["text"]
    assert {"title", "story", "subheading"} <= {one["role"] for one in answers}


def test_statements_say_who_says_what(briefing, workspace):
    answers = briefing("statements", workspace, "--json").json
    (sullivan,) = [a for a in answers if a["text"].startswith('"I will tell you clearly')]
    assert sullivan["speaker"] == "Jake Sullivan"
    assert sullivan["kind"] == "direct"
    keys = {
        "id",
        "article",
        "start",
        "end",
        "text",
        "kind",
        "speaker",
        "speaker_text",
        "speaker_span",
        "inner_speaker",
        "via",
        "cue",
        "cue_span",
        "quotations",
        "confidence",
    }
    assert all(set(answer) == KEYS for answer in answers)


def test_a_corrected_speaker_is_kept_and_wins(briefing, workspace):
    first = briefing("statements", workspace, "--json").json[0]
    assert (
        briefing("statements", workspace, "--correct", first["id"], "--speaker", "Somebody").status
        == 0
    )
    again = briefing("statements", workspace, "--json").json[0]
    assert (again["speaker"], again["confidence"]) == ("Somebody", 1.0)
    assert (
        briefing("statements", workspace, "--correct", "19dc703d:1-2", "--speaker", "x").status == 1
    )


def test_the_kremlins_sentence_shows_its_three_verbs(briefing, workspace):
    groups = briefing("similar", workspace, "--json").json
    (group,) = [
        g
        for g in groups
        if any("conquer Ukrainian territory" in s["text"] for s in g["statements"])
    ]
    words = {word for d in group["differences"] for word in d["words"]}
    assert {"conquer", "exploit", "seize"} <= words


def test_two_clocks_of_one_instant_are_no_contradiction(briefing, workspace):
    groups = briefing("similar", workspace, "--json").json
    times = [c for g in groups for c in g["contradictions"] if c["kind"] == "time"]
    assert times == []


def test_headings_are_suggested_with_their_reasons(briefing, workspace):
    answers = briefing("suggest", workspace, "--template", "policy-memo", "--json").json
    best = {a["statement"]: a["headings"][0] for a in answers if a["headings"]}
    assert len(best) > 80
    assert {b["heading"] for b in best.values()} == {
        "Ukraine", "NATO guarantees", "Sanctions", "Next steps",
    }  # fmt: skip
    assert all(b["why"] for b in best.values())


def test_a_language_without_a_file_is_said_to_have_none(briefing, tmp_path):
    article = tmp_path / "finnish.txt"
    article.write_text(
        "Hallitus kertoi tiistaina uusista pakotteista.\n\nPääministeri sanoi, että "
        "neuvottelut jatkuvat ensi viikolla Helsingissä ja että osapuolet ovat valmiita.\n" * 4,
        "utf-8",
    )
    workspace = tmp_path / "w.briefing"
    briefing("add", workspace, article)
    answer = briefing("statements", workspace)
    assert "nothing is known of how its language" in answer.err
    assert briefing("sentences", workspace, "--json").json
