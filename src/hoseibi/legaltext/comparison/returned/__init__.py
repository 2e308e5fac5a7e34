"""Word files that came back: tracked changes and comments as proposals and opinions by author, each
bound to the provision of the law that was sent out."""

from .read import returned, review, sent_copies
from .to_json import returned_json, returned_schema

__all__ = ["returned", "returned_json", "returned_schema", "review", "sent_copies"]
