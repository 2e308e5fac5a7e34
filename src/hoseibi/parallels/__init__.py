"""Texts beside one another: the languages of one law, and the articles of other codes."""
