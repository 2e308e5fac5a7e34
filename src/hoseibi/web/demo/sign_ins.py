"""The people of the demonstration, and the passwords that are made for them on each machine."""

import json
import os
import secrets
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.actions import invite, record
from hoseibi.accounts.choices import Origin, Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.errors import Refusal

BEGAN = "began the demonstration"


class NotADemonstration(Refusal):
    message = _(
        "This database holds the work of an office: the demonstration does not touch it. Set"
        " HOSEIBI_HOME or DATABASE_URL to an empty one."
    )


class Person(NamedTuple):
    username: str
    full_name: str
    role: Role


class SignIn(NamedTuple):
    person: Person
    email: str
    password: str


PEOPLE = (
    Person("officer", "Hikari Hoshino, Legal Cooperation Department of Hoshima", Role.OFFICER),
    Person("deputy", "Sora Minazuki, Legal Cooperation Department of Hoshima", Role.OFFICER),
    Person("expert", "Ren Kazehaya, long-term expert in Lanvara", Role.EXPERT),
    Person("professor", "Professor Minato Amagawa, working group on civil law", Role.PROFESSOR),
    Person("drafter", "Sovanara Lim, Ministry of Justice of Lanvara", Role.DRAFTER),
    Person("interpreter", "Nari Tevan, interpreter and coordinator", Role.INTERPRETER),
    Person("trainee", "Mira Velden, trainee judge", Role.TRAINEE),
    Person("reader", "Tomas Orel, visitor", Role.READER),
)


def is_demonstration() -> bool:
    """Whether the database was begun as a demonstration."""
    return JournalLine.objects.filter(number=1, verb=BEGAN).exists()


def require_demonstration() -> None:
    """Refuse a database in which an office works."""
    if User.objects.exists() and not is_demonstration():
        raise NotADemonstration


@transaction.atomic
def sign_ins() -> list[SignIn]:
    """Everybody who may sign in to the demonstration; entered when they are not there yet."""
    require_demonstration()
    if not is_demonstration():
        record(None, BEGAN, "Hoseibi", origin=Origin.COMMAND)
    passwords = _passwords()
    return [_sign_in(person, passwords[person.username]) for person in PEOPLE]


def _sign_in(person: Person, password: str) -> SignIn:
    user = User.objects.filter(username=person.username).first()
    email = f"{person.username}@hoseibi.example"
    if user is None:
        invite(person.username, email, password, role=person.role, full_name=person.full_name)
    elif not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=("password",))
    return SignIn(person, email, password)


def _passwords() -> dict[str, str]:
    """The passwords by user name, made once and kept where only their owner reads them."""
    path = Path(settings.HOME) / "demonstration.json"
    known: dict[str, str] = json.loads(path.read_text()) if path.exists() else {}
    missing = [person.username for person in PEOPLE if person.username not in known]
    if missing:
        known |= {name: _password() for name in missing}
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(known, file)
    return known


def _password() -> str:
    """Five syllables and a number: good enough for one machine, short enough to type."""
    consonants, vowels = "bdfghkmnprstvz", "aeiou"
    syllables = (secrets.choice(consonants) + secrets.choice(vowels) for _part in range(5))
    return "".join(syllables) + str(secrets.randbelow(9000) + 1000)
