"""Small readings of events for templates."""
