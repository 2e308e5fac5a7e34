"""What cannot be read or reckoned, as a sentence that can be translated."""

from __future__ import annotations


class Unusable(Exception):
    """Something from which nothing can be made. `message` is an English sentence with `{name}`
    places, and the key of its translations; `arguments` fills them."""

    def __init__(self, message: str, **arguments: object) -> None:
        self.message = message
        self.arguments = {name: str(value) for name, value in arguments.items()}
        super().__init__(message.format(**self.arguments))
