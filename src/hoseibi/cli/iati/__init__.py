"""`hoseibi iati`: files of the International Aid Transparency Initiative, without the network."""

from .group import iati

__all__ = ["iati"]
