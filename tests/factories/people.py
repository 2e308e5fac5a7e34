"""People who sign in, and those who do not."""

import factory
from django.contrib.auth.models import AnonymousUser

from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import User


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User
        skip_postgeneration_save = True

    username = factory.Sequence(lambda number: f"person{number}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@example.org")
    full_name = factory.Sequence(lambda number: f"Person {number}")
    role = Role.READER


def officer() -> User:
    return UserFactory(role=Role.OFFICER)


def drafter() -> User:
    return UserFactory(role=Role.DRAFTER)


def reader() -> User:
    return UserFactory()


def stranger() -> AnonymousUser:
    return AnonymousUser()
