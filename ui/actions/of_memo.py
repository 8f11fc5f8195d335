"""What can be done with the entries and headings of the memo."""

from __future__ import annotations

from typing import Any

from ui.actions.records import ActionRecord


def _e(id_: str, text: str, calls: str, keys: str = "", **more: Any) -> ActionRecord:
    when = more.pop("when", "outline.acts.has_choice")
    return ActionRecord(
        f"entry.{id_}",
        text,
        f"outline.{calls}",
        "memo.entry",
        keys,
        within="outline",
        by_room=True,
        needs="memo",
        when=when,
        **more,
    )


def _a(kind: str, text: str) -> ActionRecord:
    calls = "outline.acts.add_own"
    return ActionRecord(f"add.{kind}", text, calls, "memo.add", needs="memo", value=kind)


def _o(order: str, text: str) -> ActionRecord:
    calls = "outline.show_in_order"
    return ActionRecord(f"order.{order}", text, calls, "memo.order", needs="memo", value=order)


_ENTRY = (
    _e("edit", "&Edit", "edit_current", "F2 Return Enter"),
    _e(
        "accept",
        "&Accept draft",
        "acts.accept",
        "Ctrl+Return Ctrl+Enter",
        when="outline.acts.has_draft",
    ),
    _e(
        "source", "&Show in the source", "acts.show_source", "Space", when="outline.acts.has_source"
    ),
    _e("up", "Move &up", "acts.up", "Alt+Up", break_before=True),
    _e("down", "Move &down", "acts.down", "Alt+Down"),
    _e("out", "Move &out", "acts.out", "Alt+Left"),
    _e("in", "Move &in", "acts.inward", "Alt+Right"),
    _e("move-to", "&Move to…", "acts.move_to", "Ctrl+M"),
    _e("also-under", "A&lso under…", "acts.also_under", "Ctrl+U"),
    _e("add-source", "Add as sour&ce of, or rest on it…", "acts.add_as_source", "Ctrl+J"),
    _e("copy", "Co&py", "copy", "Ctrl+C", break_before=True),
    _e("remove", "&Remove", "acts.remove", "Del Backspace"),
)

_ADD = (
    _a("bottom-line", "&Bottom line"),
    _a("judgement", "&Judgement"),
    _a("comment", "&Comment"),
    _a("assumption", "&Assumption"),
    _a("gap", "&Gap"),
    _a("alternative", "A&lternative"),
    _a("indicator", "&Indicator"),
    _a("action", "Ac&tion"),
    ActionRecord(
        "add.heading",
        "&Heading",
        "outline.acts.add_heading",
        "memo.add",
        needs="memo",
        break_before=True,
    ),
)

_ORDER = (
    _o("memo", "In the memo's o&rder"),
    _o("time", "By &time"),
    _o("speaker", "By &speaker"),
    _o("outlet", "By o&utlet"),
    _o("event", "By &event"),
    ActionRecord(
        "order.keep",
        "&Keep this order",
        "outline.keep_order",
        "memo.order",
        needs="memo",
        when="outline.acts.is_sorted",
        break_before=True,
    ),
)

MEMO_ACTIONS: tuple[ActionRecord, ...] = (
    ActionRecord("memo.copy", "Cop&y the whole memo", "outline.copy_memo", "memo", needs="memo"),
    *_ENTRY,
    *_ADD,
    *_ORDER,
)
