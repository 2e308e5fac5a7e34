"""What cannot be read or reckoned, as a sentence that can be translated."""

from __future__ import annotations


class Unusable(Exception):
    """Something from which nothing can be made. `message` is an English sentence with `{name}`
    places, and the key of its translations; `arguments` fills them. What stands in it and is itself
    such a sentence is kept in `inner`, so that it is translated too."""

    def __init__(self, message: str, **arguments: object) -> None:
        self.message = message
        self.arguments = {name: str(value) for name, value in arguments.items()}
        self.inner = {name: one for name, one in arguments.items() if isinstance(one, Unusable)}
        super().__init__(message.format(**self.arguments))
