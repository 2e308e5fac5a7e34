"""What differs between two versions of a law, told as a jurist would tell it."""

from .bare import bare
from .compare import compare
from .rebuild import rebuild

__all__ = ["bare", "compare", "rebuild"]
