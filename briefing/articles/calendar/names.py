"""Names of months, weekdays and time zones as datelines print them, in eight languages."""

from __future__ import annotations

_MONTHS = """
january jan januar jänner janvier janv enero gennaio января январь янв січня січень stycznia
february feb februar février févr febrero febbraio февраля февраль фев лютого лютий lutego
march mar märz maerz mars marzo марта март мар березня березень marca
april apr avril avr abril aprile апреля апрель апр квітня квітень kwietnia
may mai mayo maggio мая май травня травень maja
june jun juni juin junio giugno июня июнь июн червня червень czerwca
july jul juli juillet juil julio luglio июля июль июл липня липень lipca
august aug août aout agosto августа август авг серпня серпень sierpnia
september sep sept septembre septiembre settembre сентября сентябрь сен сент вересня вересень
october oct oktober okt octobre octubre ottobre октября октябрь окт жовтня жовтень
november nov novembre noviembre ноября ноябрь ноя листопада листопад listopada
december dec dezember dez décembre déc diciembre dicembre декабря декабрь дек грудня грудень
"""
_WEEKDAYS = """
monday mon montag lundi lunes понедельник понеділок
tuesday tue tues dienstag mardi martes вторник вівторок
wednesday wed mittwoch mercredi miércoles среда среду середа середу
thursday thu thur thurs donnerstag jeudi jueves четверг четвер
friday fri freitag vendredi viernes пятница пятницу п’ятниця п'ятниця п’ятницю п'ятницю
saturday sat samstag sonnabend samedi sábado суббота субботу субота суботу
sunday sun sonntag dimanche domingo воскресенье неділя неділю
"""


def _numbered(table: str, first: int) -> dict[str, int]:
    """Return the number of the row that each word stands in."""
    rows = enumerate(table.strip().split("\n"), first)
    return {name: number for number, row in rows for name in row.split()}


MONTHS = _numbered(_MONTHS, 1)
WEEKDAYS = _numbered(_WEEKDAYS, 0)
SHORT_WEEKDAYS = frozenset(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))  # also other words

# Minutes east of UTC.  What stands for several zones (IST, CST in Asia, AST) is not
# here, nor ET and CET-or-CEST words such as "Paris time": not known is not wrong.
ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "bst": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120,
    "eet": 120, "eest": 180, "msk": 180, "мск": 180, "hkt": 480, "sgt": 480, "jst": 540,
    "kst": 540, "est": -300, "edt": -240, "pst": -480, "pdt": -420, "mst": -420, "mdt": -360,
    "cdt": -300,
}  # fmt: skip
# Zones that are printed, and tell that the place is American, but leave the offset open.
_AMERICAN = "et est edt ct cst cdt mt mst mdt pt pst pdt am pm a.m p.m a.m. p.m."
_OPEN = "et ct mt pt cst ist ast moscow"
AMERICAN = frozenset(_AMERICAN.split())
OPEN_ZONES = frozenset(_OPEN.split())
