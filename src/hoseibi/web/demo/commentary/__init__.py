"""The commentaries of the invented world: written, released, overtaken, and bound as books."""

from .begin import write_commentaries

__all__ = ["write_commentaries"]
