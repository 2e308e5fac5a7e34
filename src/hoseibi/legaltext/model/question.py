"""Questions on articles, sent out on a sheet, and the answers that come back."""

from __future__ import annotations

import msgspec


class Question(msgspec.Struct, frozen=True):
    """One question. `identity` is what its answer is known by; `address` the provision that it is
    about, empty for the whole law."""

    identity: str
    text: str
    address: str = ""


class Answer(msgspec.Struct, frozen=True):
    """What somebody wrote to a question: the answer, the legal system cited, the name. All are as
    they were typed; empty fields are empty."""

    question: str
    text: str = ""
    system: str = ""
    name: str = ""
