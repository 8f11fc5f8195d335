"""What is on a web page: its visible blocks, its story, and what its marks say of it."""
