"""How scripts and calendars write numbers and days."""
