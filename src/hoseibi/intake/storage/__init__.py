"""How the words of a request become terms, and how files become requests."""
