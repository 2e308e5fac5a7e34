"""How days and moments are written in each language of the pages: the same everywhere, and in a way
that nobody reads as another day (9/11 is a day in two months)."""
