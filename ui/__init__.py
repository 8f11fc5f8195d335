"""The Qt window on ``briefing``; everything that imports PySide6 lives here."""
