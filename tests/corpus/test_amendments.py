"""Amending acts: looked at instruction by instruction, accepted into a version, drafted."""

from datetime import date

import pytest
from django.test import Client
from tests.factories import CODE_JA, REFORMED, a_law, officer, reader, stored

from hoseibi import legaltext
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus import actions, queries, storage
from hoseibi.corpus.actions import Acceptance
from hoseibi.corpus.models import Amendment, LawVersion

pytestmark = pytest.mark.django_db

ACT = """Sample Code Amendment Law
(Law No. 7 of 2024)

Article 1. The Sample Code (Law No. 1 of 2020) is amended as follows.

(1) In Article 3, "harmed" is replaced by "injured".
(2) In Article 2, paragraph (2), "duty" is replaced by "right".
(3) In Article 9, "court" is replaced by "judge".
"""
FITTING = ACT.split("(2)")[0]
DAY = date(2024, 4, 1)


def accepted(base: LawVersion, text: str = FITTING, **said: object) -> LawVersion:
    known = {
        "base_fingerprint": base.fingerprint,
        "in_force_from": DAY,
        "amending_act": "Law No. 7",
    }
    acceptance = Acceptance(**(known | said))
    return actions.accept_amendment(base, stored(text, "act.txt"), acceptance, by=officer())


def test_each_instruction_stands_beside_its_place() -> None:
    base = a_law()

    fits, no_words, no_place = queries.amendment_preview(base, stored(ACT, "act.txt")).told

    assert (fits.applied, fits.words) == (True, 'In Article 3, "harmed" is replaced by "injured"')
    assert [place.name for place in fits.places] == ["Article 3"]
    assert [row.status for row in fits.lines] == ["same", "changed"]
    assert (no_words.applied, [each.name for each in no_words.places]) == (False, ["Article 2 (2)"])
    assert [each.place.name for each in no_place.near] == ["Article 3", "Article 3-2", "Article 2"]


def test_an_act_is_called_what_its_first_line_says() -> None:
    base = a_law()
    titled = queries.amendment_preview(base, stored(ACT, "act.txt"))
    bare = queries.amendment_preview(base, stored("\n".join(ACT.splitlines()[2:]), "bare.txt"))

    assert titled.title == ACT.splitlines()[0]
    assert bare.title == ""


def test_words_that_stand_elsewhere_are_candidates() -> None:
    act = FITTING.replace("Article 3,", "Article 1,")

    (told,) = queries.amendment_preview(a_law(), stored(act, "act.txt")).told

    assert [each.place.name for each in told.near] == ["Article 3"]


def test_what_is_accepted_is_a_new_version_that_nobody_else_reads_yet() -> None:
    base = a_law(by=officer())

    version = accepted(base)

    base.refresh_from_db()
    assert "injured another" in version.provisions.get(short_address="art_3").text
    assert (base.in_force_until, version.in_force_from, version.released_at) == (DAY, DAY, None)
    assert (version.amendment.base, version.amendment.applied) == (base, 1)
    assert JournalLine.objects.latest("number").verb == "amended"


def test_only_an_officer_accepts() -> None:
    base = a_law()
    acceptance = Acceptance(base.fingerprint, DAY, "Law No. 7")

    with pytest.raises(NotAllowed):
        actions.accept_amendment(base, stored(ACT, "act.txt"), acceptance, by=reader())


def test_an_act_that_does_not_fit_is_accepted_knowingly() -> None:
    base = a_law()
    with pytest.raises(actions.ReasonNeeded):
        accepted(base, ACT)

    version = accepted(base, ACT, reason="The second reading corrects it.")

    assert (version.amendment.applied, version.amendment.reason) == (
        1,
        "The second reading corrects it.",
    )
    assert [each["words"] for each in version.amendment.left_out] == [
        'In Article 2, paragraph (2), "duty" is replaced by "right"',
        'In Article 9, "court" is replaced by "judge"',
    ]


def test_an_act_of_which_nothing_fits_gives_nothing() -> None:
    with pytest.raises(actions.NothingApplied):
        accepted(a_law(), ACT.replace('"harmed"', '"loved"'), reason="why not")

    assert not Amendment.objects.exists()


def test_a_base_that_changed_meanwhile_is_refused() -> None:
    base = a_law()
    seen = base.fingerprint
    storage.keep_text(
        base, storage.canonical_of(legaltext.read(REFORMED.encode(), convention="jp-en").law)
    )

    with pytest.raises(actions.BaseChanged):
        accepted(base, base_fingerprint=seen)


def test_a_version_in_between_would_be_lost() -> None:
    base = a_law()
    a_law(REFORMED, in_force_from=date(2023, 1, 1))

    with pytest.raises(actions.AnotherComesBetween):
        accepted(base)


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def test_the_pages_are_for_officers() -> None:
    base = a_law()
    fingerprint = stored(ACT, "act.txt").fingerprint
    for url in (
        "/laws/xl-sample-code/amend/",
        f"/laws/xl-sample-code/amend/{base.pk}/{fingerprint}/",
    ):
        assert Client().get(url).status_code == 302
        assert client_of(reader()).get(url).status_code == 403
        assert client_of(officer()).get(url).status_code == 200


def test_the_whole_way_from_paste_to_version() -> None:
    base = a_law()
    client = client_of(officer())

    given = client.post("/laws/xl-sample-code/amend/", {"base": base.pk, "words": ACT})
    mended = client.post(
        given.url, {"again": "yes", "text": FITTING, "amending_act": "Law No. 7", "label": "third"}
    )
    page = client.get(mended.url)
    done = client.post(
        mended.url.partition("?")[0],
        {
            "amending_act": "Law No. 7",
            "in_force_from": "2024-04-01",
            "base_fingerprint": base.fingerprint,
        },
    )

    assert page.context["form"]["amending_act"].value() == "Law No. 7"
    assert page.context["preview"].left_out == 0
    assert done.url == "/laws/xl-sample-code@2024-04-01/"
    version = Amendment.objects.get().version
    assert client.get(f"/laws/xl-sample-code/act/{version.pk}").getvalue() == FITTING.encode()


def test_a_refusal_is_a_sentence_on_the_page() -> None:
    base = a_law()
    given = stored(ACT, "act.txt")

    answer = client_of(officer()).post(
        f"/laws/xl-sample-code/amend/{base.pk}/{given.fingerprint}/",
        {"amending_act": "x", "in_force_from": "2024-04-01", "base_fingerprint": base.fingerprint},
    )

    assert answer.status_code == 422
    assert "Not every instruction was carried out" in answer.content.decode()


def test_the_act_is_drafted_and_proved() -> None:
    old = a_law(CODE_JA, convention="jp-ja", slug="xl-code")
    new = a_law(
        CODE_JA.replace("損害を賠償する", "損害のすべてを賠償する"),
        convention="jp-ja",
        slug="xl-code",
        in_force_from=DAY,
    )

    page = Client().get(f"/laws/xl-code/draft/{old.pk}/{new.pk}/")
    text = Client().get(f"/laws/xl-code/draft/{old.pk}/{new.pk}/?text")

    assert page.context["draft"].exact
    assert "第三条" in text.content.decode()


def test_an_unreleased_version_is_drafted_for_those_who_sign_in() -> None:
    old = a_law()
    new = accepted(old)
    url = f"/laws/xl-sample-code/draft/{old.pk}/{new.pk}/"

    assert (Client().get(url).status_code, client_of(reader()).get(url).status_code) == (404, 200)


STAGED = """Sample Code Amendment Law

Article 1. The Sample Code (Law No. 1 of 2020) is amended as follows.

(1) In Article 1, "governs" is replaced by "binds".
(2) In Article 3, "harmed" is replaced by "injured".
"""
LATER = date(2025, 4, 1)


def words_on(version: LawVersion, address: str) -> str:
    return str(version.provisions.get(short_address=address).text)


def test_an_act_that_comes_into_force_in_stages_gives_a_version_from_each_day() -> None:
    base = a_law()

    first = accepted(base, STAGED, places=(("art_3", LATER),))

    second = first.language_version.versions.get(in_force_from=LATER)
    first.refresh_from_db()
    assert (first.in_force_from, first.in_force_until) == (DAY, LATER)
    assert ("binds" in words_on(first, "art_1"), "harmed" in words_on(first, "art_3")) == (
        True,
        True,
    )
    assert "injured" in words_on(second, "art_3")
    assert second.amendment.base == base


def test_days_of_single_instructions_are_carried_along() -> None:
    base = a_law()
    given = stored(STAGED, "act.txt")
    url = f"/laws/xl-sample-code/amend/{base.pk}/{given.fingerprint}/"
    days = {"place": ["art_1", "art_3"], "day": ["", "2025-04-01"]}
    client = client_of(officer())

    again = client.post(url, days | {"again": "yes", "text": STAGED})
    page = client.get(again.url)

    assert page.context["own_days"] == {"art_3": "2025-04-01"}
    assert 'value="2025-04-01"' in page.content.decode()


ACT_JA = """見本法典の一部を改正する法律
見本法典の一部を次のように改正する。
第三条中「損害を賠償する」を「損害のすべてを賠償する」に改める。
"""


def test_an_act_in_another_language_is_told_so_and_led_to_its_text() -> None:
    base, japanese = a_law(), a_law(CODE_JA, convention="jp-ja")
    act = stored(ACT_JA, "act.ja.txt")
    url = f"/laws/xl-sample-code/amend/{base.pk}/{act.fingerprint}/"

    preview = queries.amendment_preview(base, act)
    page = client_of(officer()).get(url).content.decode()

    assert (preview.told, preview.spoken) == ([], "ja")
    assert "looks to be in 日本語, and this text of the law is in English" in page
    assert f"/laws/xl-sample-code/amend/{japanese.pk}/{act.fingerprint}/" in page
    assert "Accept into a new version" not in page
    assert queries.amendment_preview(japanese, act).applied == 1


def test_an_act_about_another_law_is_not_taken_for_one_in_another_language() -> None:
    act = stored(ACT.replace("Sample Code", "Other Code").replace("No. 1", "No. 9"), "act.txt")

    assert queries.amendment_preview(a_law(), act).spoken == ""
