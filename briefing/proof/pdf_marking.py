"""The pages of a PDF that no longer show the marking as it was exported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.proof.changes import PageChange
from briefing.proof.pdf_sight import Sighted
from briefing.proof.printed_lines import PrintedPage

_TWICE = 2  # at the head and at the foot


def marking_changes(page: PrintedPage, places: Sequence[Sighted]) -> Iterator[PageChange]:
    """Yield a change for each page that does not show the marking of *page* at head and foot.

    *places* are what stands on the pages; only what a reader sees counts.
    """
    wanted = "".join(character for character in page.marking if character.isalnum())
    if not wanted:
        return
    shown: Counter[int] = Counter()
    texts: dict[int, list[str]] = {}
    for place in places:
        number = place.area.page
        texts.setdefault(number, [])
        if place.furniture:
            seen = zip(place.letters, place.seen, strict=True)
            letters = "".join(letter for letter, is_seen in seen if is_seen)
            shown[number] += letters.endswith(wanted)
            texts[number].append(letters)
    for number, found in sorted(texts.items()):
        if shown[number] < _TWICE:
            text = f"page {number + 1}: {', '.join(filter(None, found))}"
            yield PageChange("changed", "marking", text, page.marking)
