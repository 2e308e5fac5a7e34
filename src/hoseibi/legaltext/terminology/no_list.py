"""What a reader of terms raises when there is no list at all."""


class NoTermList(Exception):
    """The source is no list of terms; the message says what is missing and where."""
