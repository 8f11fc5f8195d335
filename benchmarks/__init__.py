"""Speed and memory beside other programs, in one run, on one machine."""
