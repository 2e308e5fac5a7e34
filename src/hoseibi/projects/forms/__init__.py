"""What people enter on the pages of projects, as clean values."""
