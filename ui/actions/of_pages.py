"""What can be done with the pages, and with the templates in the gallery."""

from __future__ import annotations

from ui.actions.records import ActionRecord


def _p(id_: str, text: str, calls: str) -> ActionRecord:
    when = "preview.isVisible"
    return ActionRecord(
        f"page.{id_}", text, f"preview.bar.{calls}", "view.page", needs="memo", when=when
    )


def _t(id_: str, text: str, calls: str) -> ActionRecord:
    when = "gallery.isVisible"
    return ActionRecord(
        f"template.{id_}", text, f"gallery.{calls}", "template.chosen", needs="memo", when=when
    )


PAGE_ACTIONS: tuple[ActionRecord, ...] = (
    _p("next", "&Next page", "go_on"),
    _p("previous", "&Previous page", "go_back"),
    _p("larger", "&Larger pages", "enlarge"),
    _p("smaller", "&Smaller pages", "reduce"),
    _p("fit", "&Fit width", "fit"),
    _t("use", "&Use this template", "use"),
    _t("edit", "&Edit template…", "deeds.edit"),
    _t("rename", "&Rename template…", "deeds.rename"),
    _t("duplicate", "&Duplicate template", "deeds.duplicate"),
    _t("delete", "De&lete template…", "deeds.delete"),
    _t("import", "&Import template…", "deeds.bring_in"),
    _t("export", "E&xport template…", "deeds.give_away"),
)
