"""The long jobs, whole: what the command line and the window both call.

Each takes its times and its ``Progress`` as arguments, and gives values back.
"""
