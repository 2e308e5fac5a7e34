"""What the engine says to people when it cannot do what it was asked for.

A sentence is English with `{places}`, which is the key of its translations: the engine knows no
gettext, and who shows a sentence hands over what translates it.
"""

from __future__ import annotations

from collections.abc import Callable


class Phrase:
    """Words with places, and what stands in these: a value, or another phrase."""

    def __init__(self, message: str, /, **values: object) -> None:
        self.message, self.values = message, values

    def told(self, translated: Callable[[str], str] = str) -> str:
        """The words with their places filled, in English or as they are translated."""
        values = {
            name: value.told(translated) if isinstance(value, Phrase | Trouble) else value
            for name, value in self.values.items()
        }
        return translated(self.message).format(**values)

    def __str__(self) -> str:
        return self.told()


class Trouble(Exception):
    """Told in a sentence: what is wrong, where, and what to do."""

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message)
        self.phrase = Phrase(message, **values)

    def told(self, translated: Callable[[str], str] = str) -> str:
        """The sentence, in English or as it is translated."""
        return self.phrase.told(translated)

    def __str__(self) -> str:
        return self.told()
