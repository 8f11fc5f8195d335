"""What a line is by its wording alone: furniture, a byline, the name of an outlet."""
