"""What people enter on the pages of commentary, as clean values."""
