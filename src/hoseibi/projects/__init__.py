"""Cooperation projects: why, with whom, when, and what came of it."""
