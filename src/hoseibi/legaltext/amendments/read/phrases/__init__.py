"""Amending texts read by the phrases of their language."""
