"""The window's strings and their translations, found in the code and kept as Qt keeps them."""
