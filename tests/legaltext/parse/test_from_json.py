"""JSON of others: read when it has the shape, refused in a sentence when it has not."""

from __future__ import annotations

import pytest

from hoseibi.legaltext import Law, Provision, Sentence, Unreadable
from hoseibi.legaltext.parse.from_json import from_json


def test_what_is_not_said_is_empty() -> None:
    source = b"""{"convention": "en", "language": "en", "later": 1, "provisions":
        [{"kind": "article", "number": "1", "text": [{"runs": ["Words."]}]}]}"""

    assert from_json(source).law == Law(
        "en",
        "en",
        provisions=(Provision("article", number="1", text=(Sentence(("Words.",)),)),),
    )


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (b"{", "not a law in JSON"),
        (b"[]", "Expected `object`"),
        (b"\xff", "not a law in JSON"),
        (b'{"convention": "en"}', "missing required field `language`"),
        (b'{"convention": "en", "language": 5}', "language"),
        (b'{"convention": "", "language": "", "x": "\\ud800", "title": 1}', "Expected `array`"),
        (
            b'{"convention":"","language":"","provisions":'
            + b'[{"kind":"a","children":' * 70
            + b"[]"
            + b"}]" * 70
            + b"}",
            "stand inside one another",
        ),
        (b'{"convention":' + b"[" * 100_000, "stand inside one another|not a law"),
    ],
)
def test_what_is_no_law_in_json_is_refused_in_a_sentence(source: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words):
        from_json(source)
