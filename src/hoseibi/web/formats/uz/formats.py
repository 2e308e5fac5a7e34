"""2026-yil 26-noyabr, 19:58, as official papers have it."""

DATE_FORMAT = SHORT_DATE_FORMAT = r"Y-\y\i\l j-F"
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = r"Y-\y\i\l j-F, H:i"
TIME_FORMAT = "H:i"
