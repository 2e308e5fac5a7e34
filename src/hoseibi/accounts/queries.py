"""What is asked about people and the journal."""

from .models import JournalLine


def recent_lines(count: int = 20) -> list[JournalLine]:
    """The last lines of the journal, newest first."""
    return list(JournalLine.objects.order_by("-number")[:count])


def broken_line() -> int | None:
    """The number of the first line that was changed, added or taken away after the fact; None when
    the whole journal holds together."""
    previous, expected = "", 1
    for line in JournalLine.objects.order_by("number").iterator():
        if line.number != expected or line.previous != previous:
            return expected
        if line.fingerprint != line.reckon_fingerprint():
            return line.number
        previous, expected = line.fingerprint, expected + 1
    return None
