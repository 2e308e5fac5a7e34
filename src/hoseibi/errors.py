"""The one way in which an action says no."""


class Refusal(Exception):
    """An action that the rules do not allow; its message is a sentence for the person who asked."""

    message = "This is not allowed."

    def __init__(self, message: object = "") -> None:
        super().__init__(message or self.message)

    def __str__(self) -> str:
        return str(self.args[0])
