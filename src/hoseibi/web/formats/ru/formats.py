"""26 ноября 2026 г., 19:58: the month in the genitive, and the year never parted from its “г.”."""

DATE_FORMAT = SHORT_DATE_FORMAT = "j E Y\u00a0г."
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = "j E Y\u00a0г., H:i"
TIME_FORMAT = "H:i"
