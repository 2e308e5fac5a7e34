"""Six requests over eight years, from a first code to the management of cases."""

from .entering import enter_requests

__all__ = ["enter_requests"]
