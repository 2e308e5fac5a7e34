"""Amendments written in English: American, Commonwealth and international drafting."""
