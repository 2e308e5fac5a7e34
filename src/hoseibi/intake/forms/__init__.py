"""What people enter about requests, as clean values."""

from .writing import FilingForm, ReasonForm, TranslationForm, WritingForm

__all__ = ["FilingForm", "ReasonForm", "TranslationForm", "WritingForm"]
