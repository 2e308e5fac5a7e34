"""Where a law leaves its own words: in another language, and from one version to the next."""

from .between import drift
from .over import renamings

__all__ = ["drift", "renamings"]
