"""What waits for somebody stands on the first page, and for nobody else."""

import pytest
from django.test import Client

from hoseibi.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_each_finds_on_the_first_page_what_waits_for_them(client: Client) -> None:
    drafts = {"courses", "rounds", "drafts", "minutes", "next", "projects", "unwelcome"}
    assert _waits(client, "drafter") == drafts
    assert _waits(client, "expert") == {"courses", "tasks", "next", "owed", "packs", "unwelcome"}
    assert "terms" in _waits(client, "officer")
    assert _waits(client, "professor") == {"rounds", "next", "unwelcome"}
    assert _waits(client, "trainee") == {"courses"}
    assert _waits(client, "reader") == set()


def _waits(client: Client, name: str) -> set[str]:
    client.force_login(User.objects.get(username=name))
    return set(client.get("/").context["waits"])
