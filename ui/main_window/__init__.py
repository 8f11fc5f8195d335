"""The main window: it lays out the rooms and holds the one table of wires between them."""

from ui.main_window.window import MainWindow

__all__ = ["MainWindow"]
