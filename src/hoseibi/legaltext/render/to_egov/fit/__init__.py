"""Laws that do not come from e-Gov, brought into the shapes that its schema has.

Nothing is lost: what has no element of its own stands in the nearest that may hold it, in the
order of the law. The forms of other sources mean nothing here and are left out.
"""

from .law import fitted

__all__ = ["fitted"]
