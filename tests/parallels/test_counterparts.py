"""Counterparts in other codes: ranked once, judged by people, told on both articles."""

from __future__ import annotations

import io
from datetime import date
from zipfile import ZipFile

import pytest
from click.testing import CliRunner
from django.test import Client
from tests import factories
from tests.factories import CODE, a_law
from tests.parallels.laws import SLUG

from hoseibi import legaltext
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import JournalLine, User
from hoseibi.accounts.permissions import NotAllowed
from hoseibi.corpus.models import Law, LawVersion
from hoseibi.corpus.queries import law_by_slug
from hoseibi.parallels import actions, queries
from hoseibi.parallels.models import ComparedCodes, Verdict
from hoseibi.parallels.queries import Codes
from hoseibi.parallels.queries import counterparts as asked
from hoseibi.web.console.comparing import compare_codes

pytestmark = pytest.mark.django_db

OTHER = "xm-other-code"
PAGE = f"/laws/{SLUG}/art_3/counterparts/?in={OTHER}"
JUDGE = f"/laws/{SLUG}/art_3/counterparts/judge/?in={OTHER}"

OTHER_CODE = """Other Code
(Law No. 5 of 2018)

(Good Faith)
Article 1 Every person must act in good faith.

(Damages in Torts)
Article 2 A person who harmed another intentionally or negligently is liable for damages.
"""


@pytest.fixture(autouse=True)
def two_codes() -> None:
    """A code of each of two invented countries; what one says in Article 3 the other says in 2."""
    asked._kept._values.clear()
    a_law()
    a_law(OTHER_CODE, slug=OTHER, country="xm")


def codes(user: User) -> Codes:
    here, there = law_by_slug(user, SLUG), law_by_slug(user, OTHER)
    assert here is not None
    assert there is not None
    texts = queries.compared_texts(here, there, date(2025, 1, 1))
    assert texts is not None
    return queries.codes(user, texts)


def judged(by: User, *, accepted: bool, other: str = "art_2") -> Verdict:
    found = codes(by)
    judging = actions.Judging(found.here, "art_3", found.there, other, accepted, "Looked at it.")
    return actions.judge(by, judging)


def test_the_article_that_says_the_same_is_the_first_candidate() -> None:
    by = factories.officer()

    found = queries.candidates(codes(by), actions.rank(codes(by)), "art_3")

    assert found[0].counterpart.address == "art_2"
    assert found[0].counterpart.reasons


def test_two_codes_are_ranked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    by = factories.officer()
    actions.rank(codes(by))
    asked._kept._values.clear()
    monkeypatch.setattr(legaltext, "counterparts", lambda *_, **__: pytest.fail("ranked again"))

    assert actions.rank(codes(by))["art_3"]


def test_what_was_rejected_is_no_candidate_any_more_and_stays_in_sight() -> None:
    by = factories.officer()
    judged(by, accepted=False)

    ranked = actions.rank(codes(by))

    assert "art_2" not in [one.address for one in ranked["art_3"]]
    said = {one.counterpart.address: one.verdict for one in
            queries.candidates(codes(by), ranked, "art_3")}  # fmt: skip
    assert said["art_2"] is not None
    assert not said["art_2"].accepted


def test_a_later_verdict_takes_the_place_of_an_earlier_one() -> None:
    by = factories.officer()
    judged(by, accepted=False)

    judged(by, accepted=True)

    assert Verdict.objects.filter(taken_back_at=None).get().accepted
    assert actions.rank(codes(by))["art_3"][0].accepted
    assert ComparedCodes.objects.count() == 1


def test_who_has_an_opinion_for_the_country_judges_and_nobody_else() -> None:
    circle = factories.circle()

    assert judged(factories.seated(circle, Role.DRAFTER), accepted=True).pk
    for role in (Role.READER, Role.INTERPRETER):
        with pytest.raises(NotAllowed):
            judged(factories.seated(circle, role), accepted=False)


def test_both_articles_tell_what_was_accepted(client: Client) -> None:
    judged(factories.officer(), accepted=True)

    here = client.get(f"/laws/{SLUG}/art_3").content.decode()
    there = client.get(f"/laws/{OTHER}/art_2").content.decode()

    assert f'href="/laws/{OTHER}/art_2"' in here
    assert f'href="/laws/{SLUG}/art_3"' in there
    assert "Looked at it." not in here


def test_what_is_not_open_is_told_to_nobody(client: Client) -> None:
    judged(factories.officer(), accepted=True)
    law = law_by_slug(factories.officer(), OTHER)
    assert law is not None
    for version in law.languages.get().versions.all():
        version.circle, version.released_at = factories.circle(), None
        version.save()

    assert OTHER not in client.get(f"/laws/{SLUG}/art_3").content.decode()
    client.force_login(factories.reader())
    assert client.get(PAGE).status_code == 404


def test_on_the_page_a_candidate_is_accepted_and_left_open(client: Client) -> None:
    client.force_login(factories.officer())

    client.post(JUDGE, {"other": "art_2", "said": "accepted", "note": "The same tort."})
    shown = client.get(PAGE).content.decode()
    client.post(JUDGE, {"other": "art_2", "said": "open"})

    assert "The same tort." in shown
    assert not Verdict.objects.filter(taken_back_at=None).exists()
    verbs = JournalLine.objects.order_by("number").values_list("verb", flat=True)
    assert list(verbs)[-2:] == ["accepted counterpart", "took back verdict"]


def test_strangers_and_readers_judge_nothing(client: Client) -> None:
    sent = {"other": "art_2", "said": "accepted"}

    assert client.post(JUDGE, sent).status_code == 302
    client.force_login(factories.reader())
    assert client.post(JUDGE, sent).status_code == 403
    assert not Verdict.objects.exists()


def test_an_article_that_is_not_there_is_not_judged(client: Client) -> None:
    client.force_login(factories.officer())

    assert client.post(JUDGE, {"other": "art_77", "said": "accepted"}).status_code == 404


def test_a_code_stands_beside_another_as_a_page_and_as_word(client: Client) -> None:
    judged(factories.officer(), accepted=True)
    client.force_login(factories.reader())
    before = client.get(f"/laws/{SLUG}/comparative/?in={OTHER}").content.decode()

    sent = client.post(f"/laws/{SLUG}/comparative/rank/?in={OTHER}")
    page = client.get(sent.headers["Location"]).content.decode()
    sent = client.get(f"/laws/{SLUG}/comparative.docx?in={OTHER}")

    assert "not compared yet" in before
    assert "is liable for damages." in page
    words = ZipFile(io.BytesIO(sent.content)).read("word/document.xml").decode()
    assert "is liable for damages." in words


def test_a_law_is_no_counterpart_of_itself(client: Client) -> None:
    client.force_login(factories.officer())

    assert client.get(f"/laws/{SLUG}/art_3/counterparts/?in={SLUG}").status_code == 404


def test_two_codes_are_compared_only_when_somebody_asks_for_it(client: Client) -> None:
    client.force_login(factories.reader())
    before = client.get(PAGE).content.decode()

    sent = client.post(f"/laws/{SLUG}/comparative/rank/?in={OTHER}", {"address": "art_3"})

    assert "not compared yet" in before
    assert sent.headers["Location"] == PAGE
    assert "is liable for damages." in client.get(PAGE).content.decode()


def test_after_a_verdict_nobody_waits(client: Client) -> None:
    by = factories.officer()
    client.force_login(by)
    actions.rank(codes(by))

    client.post(JUDGE, {"other": "art_2", "said": "accepted"})

    assert "not compared yet" not in client.get(PAGE).content.decode()


def with_a_closed_article() -> User:
    """Both codes are open to all; the other has a third article in a version of a circle alone,
    and one of that circle accepted it."""
    by = factories.seated(factories.circle(), Role.DRAFTER)
    place = by.person.seats.get().circle
    text = "Other Code\n(Law No. 5 of 2018)\n\n(Torts)\nArticle 77 Whoever harms is liable.\n"
    secret = a_law(text, slug=OTHER, country="xm", in_force_from=date(2024, 4, 1))
    secret.circle, secret.released_at = place, None
    secret.save()
    judged(by, accepted=True, other="art_77")
    return by


def test_an_article_of_a_closed_version_is_told_only_to_who_may_read_it(client: Client) -> None:
    by = with_a_closed_article()
    article = f"/laws/{SLUG}/art_3"

    assert "art_77" not in client.get(article).content.decode()
    client.force_login(factories.reader())
    assert "art_77" not in client.get(article).content.decode()
    shown = client.get(PAGE).content.decode()
    assert "art_77" not in shown
    assert "Looked at it." not in shown
    client.force_login(by)
    assert f'href="/laws/{OTHER}/art_77"' in client.get(article).content.decode()
    assert "Looked at it." in client.get(PAGE).content.decode()


def test_from_either_side_a_verdict_is_left_open(client: Client) -> None:
    """It was said of the other law, whose country has no circle here."""
    found = codes(factories.officer())
    turned = actions.Judging(found.there, "art_2", found.here, "art_3", accepted=True)
    actions.judge(factories.officer(), turned)
    client.force_login(factories.seated(factories.circle(), Role.DRAFTER))

    client.post(JUDGE, {"other": "art_2", "said": "open"})

    assert not Verdict.objects.filter(taken_back_at=None).exists()


WORD = f"/laws/{SLUG}/comparative.docx?in={OTHER}"
TABLE = f"/laws/{SLUG}/comparative/?in={OTHER}"


def test_who_only_reads_compares_nothing(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.force_login(factories.reader())
    monkeypatch.setattr(legaltext, "counterparts", lambda *_, **__: pytest.fail("was compared"))

    answers = [client.get(url) for url in (PAGE, TABLE, WORD)]

    assert [one.status_code for one in answers] == [200, 200, 302]
    assert answers[2].headers["Location"] == TABLE
    assert "Compare them now" in answers[1].content.decode()
    assert not ComparedCodes.objects.exists()


def test_what_was_compared_on_purpose_is_taken_away(client: Client) -> None:
    client.force_login(factories.reader())
    client.post(f"/laws/{SLUG}/comparative/rank/?in={OTHER}")
    made = ComparedCodes.objects.get().made_at

    answer = client.get(WORD)

    assert answer.content.startswith(b"PK")
    assert ComparedCodes.objects.get().made_at == made


def amended(words: str = "liable", by: str = "answerable") -> LawVersion:
    return a_law(CODE.replace(words, by), in_force_from=date(2024, 4, 1))


def candidate(by: User, other: str = "art_2") -> queries.Candidate:
    found = codes(by)
    ranked = actions.rank(found)
    listed = queries.candidates(found, ranked, "art_3")
    return next(one for one in listed if one.counterpart.address == other)


def test_a_verdict_keeps_the_versions_it_was_said_of() -> None:
    by = factories.officer()
    made = judged(by, accepted=True)
    assert made.here_version == codes(by).here
    assert candidate(by).said_of == ()

    amended()

    assert candidate(by).verdict == made
    assert candidate(by).said_of == (made.here_version,)


def test_versions_of_one_day_on_both_sides_are_told_once() -> None:
    by = factories.officer()
    made = judged(by, accepted=True)
    days = [made.here_version.in_force_from, made.there_version.in_force_from]  # type: ignore[union-attr]

    amended()
    other = OTHER_CODE.replace("is liable for", "compensates for")
    a_law(other, slug=OTHER, country="xm", in_force_from=date(2024, 4, 1))

    assert days[0] == days[1]
    assert candidate(by).said_of == (made.here_version,)


def test_the_day_of_a_closed_version_is_told_to_nobody_else() -> None:
    by = factories.officer()
    draft = amended("act in good faith", "act in very good faith")
    made = judged(by, accepted=True)
    later = a_law(CODE.replace("liable", "answerable"), in_force_from=date(2024, 9, 1))
    closed(draft)

    member = factories.seated(draft.circle, Role.DRAFTER)
    assert codes(member).here == later
    assert candidate(member).said_of == (draft,)
    assert (
        candidate(factories.reader()).verdict == made
    )  # its words stand in a version that is open
    assert candidate(factories.reader()).said_of == ()


def test_it_is_carried_over_where_the_article_says_the_same() -> None:
    by = factories.officer()
    judged(by, accepted=True)

    amended("act in good faith", "act in very good faith")

    assert candidate(by).verdict
    assert candidate(by).said_of == ()


def closed(version: LawVersion) -> None:
    version.circle, version.released_at = factories.circle(), None
    version.save()


def test_a_note_on_a_closed_version_is_told_to_those_who_may_see_it(client: Client) -> None:
    by = factories.officer()
    draft = amended("act in good faith", "act in very good faith")
    made = judged(by, accepted=True)
    assert made.here_version == draft
    closed(draft)
    reader = factories.reader()
    actions.rank(codes(reader))
    client.force_login(reader)

    shown = client.get(PAGE).content.decode()
    beside = client.get(f"/laws/{SLUG}/art_3").content.decode()

    assert "accepted" in shown  # Article 3 says the same in the version that is open
    assert "Looked at it." not in shown + beside
    client.force_login(factories.seated(draft.circle, Role.DRAFTER))
    assert "Looked at it." in client.get(f"/laws/{SLUG}/art_3").content.decode()


def test_what_was_said_of_words_that_are_closed_is_told_to_nobody_else(client: Client) -> None:
    draft = amended()
    judged(factories.officer(), accepted=True)
    closed(draft)

    assert queries.verdicts_between(factories.reader(), *law_keys()) == []
    assert queries.verdicts_between(factories.seated(draft.circle, Role.DRAFTER), *law_keys())


def law_keys() -> tuple[int, int]:
    return Law.objects.get(slug=SLUG).pk, Law.objects.get(slug=OTHER).pk


def test_a_note_of_before_versions_were_kept_is_told_where_nothing_is_closed() -> None:
    judged(factories.officer(), accepted=True)
    Verdict.objects.update(here_version=None, there_version=None, here_words="", there_words="")
    (before,) = queries.verdicts_between(factories.reader(), *law_keys())

    closed(amended())

    (after,) = queries.verdicts_between(factories.reader(), *law_keys())
    assert (before.note_is_open, after.note_is_open) == (True, False)


def test_whole_codes_are_compared_by_a_command() -> None:
    factories.officer()

    first = CliRunner().invoke(compare_codes, [SLUG, OTHER])
    again = CliRunner().invoke(compare_codes, [SLUG])

    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "Codes compared: 1" in first.output
    assert "compared before" in again.output
    assert "Codes compared: 0" in again.output
    assert CliRunner().invoke(compare_codes, ["nothing"]).exit_code == 1
