"""What of a memo stands on its pages, where nothing else may leave the house."""

from __future__ import annotations

from dataclasses import replace

from briefing.document import Document
from briefing.memos.cutting import without_entries
from briefing.memos.values import Memo, Repeat
from briefing.templates.values import BlockKind, BriefingTemplate


def printed_part(
    memo: Memo, document: Document, template: BriefingTemplate, version: str = ""
) -> Memo:
    """Return *memo* without what *document* does not print: entries and source summary.

    *document* is what *memo* comes to in the *version* of *template*.
    """
    shown = {paragraph.entry for paragraph in document.paragraphs()}
    # A repeat is printed under the id of what it repeats, and goes where that goes.
    unseen = {
        entry.id
        for entry in memo.entries()
        if entry.id not in shown and not isinstance(entry.content, Repeat)
    }
    part = without_entries(memo, unseen)
    chosen = next((one.blocks for one in template.versions if one.name == version), ())
    printed = BlockKind.SOURCE_SUMMARY in (chosen or template.blocks)
    return part if printed else replace(part, source_summary="")
