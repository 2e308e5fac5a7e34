"""Seminars and symposia: programme, people who come, questions, proceedings."""
