"""What is asked of courts."""
