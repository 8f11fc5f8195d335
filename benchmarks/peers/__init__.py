"""The same memo set by other programs, each as its own users would write it.

Every module has two functions: ``prepare(memo)`` returns what the program is
fed, and is not timed; ``write(prepared)`` returns the bytes of the file.
"""
