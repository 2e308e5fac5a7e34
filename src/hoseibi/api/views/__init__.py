"""What programs ask and are answered, the reference page of it, and the page of one's tokens."""

from .reference import reference
from .service import api, not_there
from .tokens import tokens, withdraw

__all__ = ["api", "not_there", "reference", "tokens", "withdraw"]
