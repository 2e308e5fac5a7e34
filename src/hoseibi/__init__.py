"""Hoseibi: the open workbench for legal technical cooperation."""

__version__ = "0.1.0"
