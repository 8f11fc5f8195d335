"""Articles/readers."""
