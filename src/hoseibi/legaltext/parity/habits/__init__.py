"""Where a law leaves its own words: in another language, and from one version to the next."""

from .articles import articles_of
from .between import deviations, drift
from .habit import DEFINED
from .over import renamings

__all__ = ["DEFINED", "articles_of", "deviations", "drift", "renamings"]
