"""What comes in from outside: the bytes of files, kept by their fingerprint, and lists that people
bring from a spreadsheet (`lists`)."""

from .files import fingerprint_of, keep, path_of

__all__ = ["fingerprint_of", "keep", "path_of"]
