"""What is done with courses: described, called out, filled, taught and followed.

Each part stands in a module of its own: `courses`, `nominations`, `selecting` and so on.
"""
