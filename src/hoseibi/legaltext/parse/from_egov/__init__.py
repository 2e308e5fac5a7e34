"""e-Gov XML (標準法令XML) to a law: lossless, in one pass over the elements."""

from .read import from_egov

__all__ = ["from_egov"]
