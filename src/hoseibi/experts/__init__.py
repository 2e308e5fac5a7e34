"""Who knows what, who was sent where, and what they hand over."""
