"""What people enter on the pages of courts, as clean values."""
