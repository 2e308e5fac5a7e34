"""26 ноября 2026 г., 19:58: the month in the genitive."""

DATE_FORMAT = SHORT_DATE_FORMAT = "j E Y г."
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = "j E Y г., H:i"
TIME_FORMAT = "H:i"
