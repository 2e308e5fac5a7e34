"""Commentary: what the articles of a law mean, written together, released article by article."""
