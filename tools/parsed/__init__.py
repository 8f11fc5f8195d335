"""Reads the YAML that ships ahead of its use."""
