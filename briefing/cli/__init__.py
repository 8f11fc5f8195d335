"""The command line: one small module per command, imported only when it is called."""

from briefing.cli.main import main

__all__ = ["main"]
