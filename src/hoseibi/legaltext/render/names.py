"""Which words can be names in XML (Namespaces in XML 1.0, NCName).

A letter of Python is not enough: `¹` counts as one there, and no parser takes it.
"""

from __future__ import annotations

_START = (
    "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
NCNAME = rf"[{_START}][{_START}0-9.\u00b7\u0300-\u036f\u203f-\u2040-]*"
"""A name without a prefix, as a regular expression."""
