"""The pages of courts."""
