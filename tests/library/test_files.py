"""Files are kept as they came, once, and leave as downloads that a browser never runs."""

import pytest
from tests.factories import reader

from hoseibi.library import actions, queries, storage

pytestmark = pytest.mark.django_db


def test_the_same_bytes_are_kept_once() -> None:
    first = actions.store(b"Article 1", "code.txt", by=reader(), rights="public")
    second = actions.store(b"Article 1", "copy.txt", by=None)

    assert first == second
    assert queries.content(second) == b"Article 1"
    assert (second.name, second.size, second.rights) == ("code.txt", 9, "public")


def test_a_name_never_leads_out_of_the_library() -> None:
    stored = actions.store(b"Article 2", "..\\../../etc/passwd", by=None)

    assert stored.name == "passwd"
    assert storage.path_of(stored.fingerprint).name == stored.fingerprint


def test_a_download_is_saved_and_never_run() -> None:
    stored = actions.store(b"<script>alert(1)</script>", "民法.html", by=None)

    file, headers = queries.open_download(stored)

    with file:
        assert file.read() == b"<script>alert(1)</script>"
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''%E6%B0%91")


def test_what_is_empty_or_too_large_is_refused(settings: object) -> None:
    settings.LARGEST_FILE = 10

    with pytest.raises(actions.EmptyFile):
        actions.store(b"", "empty.txt", by=None)
    with pytest.raises(actions.TooLarge):
        actions.store(b"x" * 11, "large.txt", by=None)
