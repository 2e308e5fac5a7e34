"""People and laws for tests, made through the product's own actions."""

from .laws import CODE, CODE_JA, REFORMED, a_law, stored
from .people import UserFactory, circle, drafter, officer, organ, reader, seated, stranger

__all__ = [
    "CODE",
    "CODE_JA",
    "REFORMED",
    "UserFactory",
    "a_law",
    "circle",
    "drafter",
    "officer",
    "organ",
    "reader",
    "seated",
    "stored",
    "stranger",
]
