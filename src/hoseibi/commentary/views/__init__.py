"""The pages of commentary."""
