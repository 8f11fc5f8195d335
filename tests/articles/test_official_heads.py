"""The head of an official text gives its office and its title, and no author."""

from __future__ import annotations

from briefing.articles.reading import read_article
from briefing.articles.values import SourceKind

READOUT = """THE WHITE HOUSE

Office of the Press Secretary

For Immediate Release

December 7, 2021

Readout of the President's Video Call

The President held a secure video call today to discuss a range of issues. He voiced the deep
concerns of the United States about the escalation of forces.

The two presidents tasked their teams to follow up, and will do so with allies and partners.
"""


def test_for_immediate_release_is_nobodys_name_and_a_press_office_no_headline():
    source = read_article(READOUT.encode(), "readout.txt").source
    assert source.title == "Readout of the President's Video Call"
    assert source.author == ""
    assert source.kind is SourceKind.OFFICIAL
    assert source.office.casefold() == "the white house"
    assert source.published is not None
    assert source.published.iso() == "2021-12-07"
