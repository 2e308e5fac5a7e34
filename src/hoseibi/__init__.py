"""Hoseibi: the open workbench for legal technical cooperation."""

import os
import sys

__version__ = "0.1.0"

if os.environ.get("HOSEIBI_PYTHON_ONLY", "").lower() in ("1", "yes", "true", "on"):
    # As where nothing could be compiled. Asked here, since the engine knows no environment.
    sys.modules["hoseibi.legaltext.terminology.finding.loops"] = None  # type: ignore[assignment]
