"""Letters with what they are about, what is attached, and how often somebody wants which."""

from .letters import Attachment, Letter, LetterMatter
from .wishes import Reminder, Wish

__all__ = ["Attachment", "Letter", "LetterMatter", "Reminder", "Wish"]
