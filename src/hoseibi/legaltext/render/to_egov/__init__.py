"""A law to e-Gov XML (標準法令XML)."""

from .write import to_egov

__all__ = ["to_egov"]
