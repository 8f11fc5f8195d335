"""The user's language: the program's own words, and Qt's, as far as they are translated."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from briefing.files import resources_folder

_SOURCE = "en"  # the language that stands in the code


def speak(application: QApplication, locale: QLocale) -> str:
    """Let *application* speak the first language of *locale* that it knows; return its code.

    Dates and numbers follow *locale* also where the words stay English.
    """
    QLocale.setDefault(locale)
    language = chosen(locale)
    if language != _SOURCE:
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qt), ("briefing", str(_folder()))):
            translator = QTranslator(application)
            if translator.load(f"{name}_{language}", folder):
                application.installTranslator(translator)
    return language


def chosen(locale: QLocale) -> str:
    """Return the first of the user's languages that is English or has a catalogue."""
    known = {path.stem.partition("_")[2] for path in _folder().glob("briefing_*.qm")}
    for name in locale.uiLanguages():
        language = name.partition("-")[0]
        if language == _SOURCE or language in known:
            return language
    return _SOURCE


def _folder() -> Path:
    return resources_folder() / "translations"
