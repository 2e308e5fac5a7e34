"""Lao: the formats are in `formats`, where Django looks."""
