"""The parts of two memos, as they were looked at and found good.

To accept a change on purpose: BRIEFING_GOLDEN=write pytest tests/rendering_word, then look
at the difference, and at the pages.
"""

import os
from pathlib import Path

import pytest
from lxml import etree

from tests.printed_memos import BRIEF, POLICY_MEMO

GOLDEN = Path(__file__).parent / "golden"
PARTS = ("document", "styles", "settings", "footnotes", "endnotes", "header-first", "footer-even")


def shown(xml):
    """The part with one element a line, so that a difference can be read."""
    return etree.tostring(etree.fromstring(xml), pretty_print=True, encoding="unicode")


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize(("name", "document"), [("policy-memo", POLICY_MEMO), ("brief", BRIEF)])
def test_each_part_is_as_it_was_found_good(word, name, document, part):
    parts = word(document).parts
    golden = GOLDEN / name / f"{part}.xml"
    member = f"word/{part}.xml"
    if member not in parts:
        assert not golden.exists()
        return
    if os.environ.get("BRIEFING_GOLDEN") == "write":
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_text(shown(parts[member]), encoding="utf-8")
    assert shown(parts[member]) == golden.read_text(encoding="utf-8")
