"""The list of statements that the aids found, in place of the text; made when first shown."""
