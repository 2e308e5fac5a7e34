"""What people enter of courses, as clean values."""
