"""A walk through the window with a real mouse and real keys, that keeps a picture of each step."""
