"""Do what an amendment tells to a law."""

from .amend import apply
from .outcome import Amended, Outcome

__all__ = ["Amended", "Outcome", "apply"]
