"""The demonstration: an invented world that shows every page with something true on it."""
