"""What a text holds that its reader does not see is told."""

from __future__ import annotations

import pytest

from briefing.articles.hidden_text import hidden_text_warnings


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a \u202edesrever\u202c b", "direction"),
        ("a \u2066isolated\u2069 b", "direction"),
        ("plain\U000e0041\U000e0042 text", "Unicode tags"),
        ("Pu\u200btin spoke", "inside words: a word is"),
        ("Pu\u200btin and Bi\u2060den", "2 words are"),
        ("as Rеuters wrote", "“Rеuters”"),
        ("Βiden with a Greek capital", "“Βiden”"),
    ],
)
def test_it_is_told_what_does_not_show(text, words):
    (warning,) = hidden_text_warnings(text)
    assert words in warning


@pytest.mark.parametrize(
    "text",
    [
        "Plain text with “quotes”, dashes — and é, ß, ł.",
        "Русский текст и English words side by side, IT-отдел",
        "עברית עם \u2067בידוד\u2069 בתוך",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f Scotland",
        "👩\u200d💻 and می\u200cخواهم",
        "soft\u00adhyphen",
        "µm and Ω",
    ],
)
def test_what_writing_needs_is_no_reason_for_a_warning(text):
    assert hidden_text_warnings(text) == ()
