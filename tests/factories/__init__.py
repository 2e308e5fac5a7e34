"""People and laws for tests, made through the product's own actions."""

from .laws import CODE, CODE_JA, REFORMED, a_law, stored
from .letters import letter
from .people import UserFactory, circle, drafter, officer, organ, reader, seated, stranger
from .projects import a_project, planned, with_indicator

__all__ = [
    "CODE",
    "CODE_JA",
    "REFORMED",
    "UserFactory",
    "a_law",
    "a_project",
    "circle",
    "drafter",
    "letter",
    "officer",
    "organ",
    "planned",
    "reader",
    "seated",
    "stored",
    "stranger",
    "with_indicator",
]
