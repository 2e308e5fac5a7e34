"""Requests for cooperation: what a partner asks for, how it was weighed and answered."""
