"""26 ខែវិច្ឆិកា ឆ្នាំ2026, 19:58."""

DATE_FORMAT = SHORT_DATE_FORMAT = "j ខែF ឆ្នាំY"
DATETIME_FORMAT = SHORT_DATETIME_FORMAT = "j ខែF ឆ្នាំY, H:i"
TIME_FORMAT = "H:i"
