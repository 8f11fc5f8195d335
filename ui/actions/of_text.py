"""What can be done with what is chosen in the text of an article."""

from __future__ import annotations

from typing import Any

from ui.actions.records import ActionRecord

_HEADINGS = 9  # that have a key


def _r(
    id_: str, text: str, calls: str, keys: str = "", when: str = "has_choice", **more: Any
) -> ActionRecord:
    return ActionRecord(
        id_,
        text,
        f"reader.{calls}",
        "article.choice",
        keys,
        within="reader",
        by_room=True,
        when=f"reader.requests.{when}",
        **more,
    )


TEXT_ACTIONS: tuple[ActionRecord, ...] = (
    _r(
        "text.suggested",
        "File under the su&ggested heading",
        "requests.file_as_suggested",
        "Return",
    ),
    *(
        _r(f"text.file-{n}", f"File under heading &{n}", "requests.file", str(n), value=n)
        for n in range(1, _HEADINGS + 1)
    ),
    _r("text.below", "File &under a heading below it", "requests.point", "."),
    _r("text.all", "Take with &all sources", "requests.file_with_all", "S"),
    _r("text.extend", "Take in what is cut o&ff", "requests.extend_over_cut", "E", "has_slice"),
    _r("text.show", "&Show in the text", "statements.show_in_text", "Space", "has_listed"),
    _r("text.copy", "&Copy as quotation", "carrier.copy", "Ctrl+C", break_before=True),
    _r(
        "text.leave-out",
        "&Leave out of the story",
        "requests.leave_out",
        when="has_slice",
        break_before=True,
    ),
    _r(
        "text.take-back",
        "Take &back into the story",
        "requests.take_back_chosen",
        when="has_slice",
    ),
)
