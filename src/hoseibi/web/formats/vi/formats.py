"""26 tháng 11 năm 2026, 19:58."""

DATE_FORMAT = SHORT_DATE_FORMAT = r"j \t\há\n\g n \nă\m Y"
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = r"j \t\há\n\g n \nă\m Y, H:i"
TIME_FORMAT = "H:i"
