"""Which provision of one text answers which of another: of another language, or of another law."""

from .align import align
from .sentences import align_sentences

__all__ = ["align", "align_sentences"]
