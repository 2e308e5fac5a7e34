"""People who sign in, and those who do not."""

from datetime import date

import factory
from django.contrib.auth.models import AnonymousUser

from hoseibi.accounts.actions import Opening, Place, give_seat, open_circle
from hoseibi.accounts.choices import Role, Side
from hoseibi.accounts.models import Circle, User
from hoseibi.partners import actions as partners
from hoseibi.partners.choices import OrganKind
from hoseibi.partners.models import Organ


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


def organ(code: str = "xl", name: str = "Ministry of Justice") -> Organ:
    return partners.organ(partners.country(code), {"en": name}, OrganKind.MINISTRY)


def circle(parent: Circle | None = None, name: str = "Civil code") -> Circle:
    opening = Opening({"en": name}, country=partners.country("xl"), parent=parent)
    return open_circle(officer(), opening)


def seated(circle: Circle, role: Role, since: date | None = None) -> User:
    """Somebody with an account and a seat."""
    user = UserFactory()
    user.person = partners.person(user.full_name, organ())
    user.save()
    side = Side.PARTNER if role == Role.DRAFTER else Side.HOME
    give_seat(officer(), circle, Place(user.person, role, side, since))
    return User.objects.get(pk=user.pk)
