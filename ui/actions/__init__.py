"""Every action of the window as one record: menus, keys, palette and tool bar come from here."""

from ui.actions.making import Actions, add_to, menu_path
from ui.actions.records import ActionRecord, Called, Hint, tr
from ui.actions.table import ACTIONS, MENUS, keys_within, record

__all__ = [
    "ACTIONS",
    "MENUS",
    "ActionRecord",
    "Actions",
    "Called",
    "Hint",
    "add_to",
    "keys_within",
    "menu_path",
    "record",
    "tr",
]
