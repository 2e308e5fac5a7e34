"""The pages of drafts."""

from .drafts import draft, drafts, text
from .editing import add_article, edit, look
from .units import history, unit

__all__ = ["add_article", "draft", "drafts", "edit", "history", "look", "text", "unit"]
