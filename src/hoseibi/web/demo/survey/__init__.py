"""The survey of the invented world: a mission, what it found, what is needed, how laws stand."""

from .begin import survey_countries

__all__ = ["survey_countries"]
