"""An organ nominates on its own page, completes, sends, withdraws; nothing of health is asked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from tests import factories
from tests.training import world

from hoseibi.accounts.choices import Role
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.letters.models import Letter
from hoseibi.partners.actions import person
from hoseibi.partners.models import Person
from hoseibi.training.actions import nominations as actions
from hoseibi.training.choices import NominationState
from hoseibi.training.forms.nominations import NewNominationForm
from hoseibi.training.models import Course, Nomination
from hoseibi.training.queries import nominations as queries

pytestmark = pytest.mark.django_db


def test_a_nomination_is_sent_only_when_nothing_is_wanting() -> None:
    target, sender = world.called()
    begun = actions.nominate(sender, target, actions.Nominating("TEVAN Dara"))

    with pytest.raises(actions.StillWanting, match="post, years of practice"):
        actions.send(sender, begun)

    whole = world.sent(target, sender, "VELDEN Mira")
    assert (begun.state, whole.state) == (NominationState.WRITING, NominationState.SENT)
    assert queries.wanting(whole) == []


def test_an_organ_sends_no_more_than_it_may() -> None:
    target, sender = world.called(most=1)
    world.sent(target, sender, "TEVAN Dara")

    with pytest.raises(actions.TooManyNominees, match="may nominate 1"):
        world.sent(target, sender, "VELDEN Mira")


def test_nobody_is_nominated_twice_and_none_of_another_organ() -> None:
    target, sender = world.called()
    world.sent(target, sender, "TEVAN Dara")
    other = person("KORELL Vanna", factories.organ(name="Bar Association"))

    with pytest.raises(actions.NominatedAlready):
        actions.nominate(sender, target, actions.Nominating("TEVAN Dara"))
    with pytest.raises(actions.NotOfTheOrgan):
        actions.nominate(sender, target, actions.Nominating("KORELL Vanna"), actions.Came(other))


def test_who_leaves_later_can_still_be_nominated_and_who_left_cannot() -> None:
    target, sender = world.called()
    today = timezone.localdate()
    stays, gone = (person(name, target.organ) for name in ("KORELL Vanna", "VELDEN Mira"))
    Person.objects.filter(pk=stays.pk).update(left_on=today + timedelta(days=90))
    Person.objects.filter(pk=gone.pk).update(left_on=today)

    offered = queries.people_to_nominate(sender, target)

    assert stays in offered
    assert gone not in offered


def test_after_the_deadline_only_what_was_returned_comes_back() -> None:
    target, sender = world.called()
    returned = world.sent(target, sender, "TEVAN Dara")
    by = world.teaching(target.course.circle)
    actions.give_back(by, returned, "Which court?")
    Course.objects.update(nominate_until=timezone.localdate() - timedelta(days=1))
    target.course.refresh_from_db()

    with pytest.raises(actions.DeadlineIsOver):
        actions.nominate(sender, target, actions.Nominating("VELDEN Mira"))
    again = actions.send(sender, returned)

    assert (again.state, again.wanting) == (NominationState.SENT, "")


@pytest.mark.parametrize(
    ("content", "refusal"),
    [
        (b"MZ\x90\x00 a program", actions.WrongFile),
        (b"%PDF-" + b"x" * actions.LARGEST_ENDORSEMENT, actions.TooLargeAFile),
    ],
)
def test_an_endorsement_is_a_small_pdf_or_picture(content: bytes, refusal: type[Exception]) -> None:
    target, sender = world.called()
    begun = actions.nominate(sender, target, actions.Nominating("TEVAN Dara"))

    with pytest.raises(refusal):
        actions.endorse(sender, begun, content, "endorsement.pdf")


def test_what_was_sent_stays_and_others_do_not_write() -> None:
    target, sender = world.called()
    sent = world.sent(target, sender, "TEVAN Dara")
    stranger = factories.seated(target.course.circle, Role.DRAFTER)
    stranger.person.organ = factories.organ(name="Bar Association")
    stranger.person.save()

    with pytest.raises(actions.SentAlready):
        actions.rewrite(sender, sent, actions.Nominating("TEVAN D."))
    with pytest.raises(NotAllowed):
        actions.withdraw(stranger, sent)


def test_nothing_of_health_is_asked_or_kept() -> None:
    fields = {field.name for field in Nomination._meta.get_fields()}
    asked = set(NewNominationForm(Person.objects.none()).fields)

    words = ("health", "medical", "illness", "disease", "medication", "allergy", "pregnan")
    assert not {one for one in fields | asked if any(word in one for word in words)}


def test_an_organ_nominates_on_its_own_page_in_its_language(client: Client) -> None:
    target, sender = world.called()
    sender.language = "km"
    sender.save()
    client.force_login(sender)

    panel = client.get("/partners/own/?language=km").content.decode()
    page = client.get(reverse("training:nominate", args=(target.pk,)))
    made = client.post(reverse("training:nominate", args=(target.pk,)), {"name": "TEVAN Dara"})
    nomination = Nomination.objects.get()
    file = SimpleUploadedFile("signed.pdf", b"%PDF-1.4 signed")
    client.post(reverse("training:endorse", args=(nomination.pk,)), {"file": file})
    shown = client.get(made.headers["Location"])

    assert reverse("training:nominees", args=(target.pk,)) in panel
    assert '<html lang="km"' in page.content.decode()
    assert "signed.pdf" in shown.content.decode()
    assert len(shown.context["wanting"]) == 7


def test_the_organ_is_told_the_result_once_trainees_are_settled_and_never_points(
    client: Client,
) -> None:
    target, sender = world.called()
    world.criterion(target.course)
    chosen = world.sent(target, sender, "TEVAN Dara")
    world.closed(target.course)
    by = world.teaching(target.course.circle)
    world.give(by, chosen, 4, "Tries contracts.")
    world.choose(by, chosen, NominationState.SELECTED, "Tries contract cases daily.")
    client.force_login(sender)
    url = reverse("training:nomination", args=(chosen.pk,))

    before = client.get(url).content.decode()
    world.settled(target.course)
    after = client.get(url).content.decode()

    assert "Tries contract cases daily." not in before
    assert "Tries contract cases daily." in after
    assert "Tries contracts." not in after
    assert client.get(reverse("training:selection", args=(target.course.slug,))).status_code == 404
    assert not Letter.objects.exists()
