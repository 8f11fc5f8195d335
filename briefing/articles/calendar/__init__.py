"""Dates in words: names of days and months, printed dates, relative ones, days of events."""
