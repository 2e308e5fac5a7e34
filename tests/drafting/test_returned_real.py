"""Real codes go out as Word and come back: what nobody touched holds no change of anybody."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from tests import factories
from tests.journeys.world import CIVIL_CODE
from tests.legaltext import real_texts
from tests.legaltext.render.office import saved_again

from hoseibi import legaltext
from hoseibi.accounts.choices import Role
from hoseibi.drafting import actions, queries
from hoseibi.drafting.models import Draft, FoundPiece

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(not real_texts.HERE, reason=real_texts.REASON),
]
LONGEST = 120_000
"""Characters of a law that a test takes: a code takes LibreOffice a quarter of a minute."""


@pytest.mark.parametrize(
    "source",
    [
        real_texts.vietnamese,
        real_texts.uzbek,
        real_texts.khmer,
        real_texts.german,
        real_texts.french,
        real_texts.lao,
    ],
    ids=lambda source: source.__name__,
)
def test_a_real_code_comes_back_without_a_change_of_anybody(source: object, tmp_path: Path) -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    law = factories.a_law().language_version.law
    for number, text in enumerate(islice(source(), 2)):  # type: ignore[operator]
        language = legaltext.convention(text.convention).language
        beginning = actions.Beginning(
            f"real-{number}",
            {"en": "Real"},
            texts=((language, text.convention, text.text[:LONGEST]),),
        )
        draft = actions.begin(drafter, circle, law, beginning)
        sent = _copy(drafter, draft)

        for came in (sent, saved_again(_folder(tmp_path, number), {"law": sent})["law"]):
            returned, _new = actions.bring(drafter, draft, actions.Bringing(came, "law.docx"))
            found = FoundPiece.objects.filter(hand__returned=returned)
            assert [(str(one.unit), one.text[:80]) for one in found] == []


@pytest.mark.skipif(not CIVIL_CODE.is_file(), reason=f"{CIVIL_CODE.name} is not here")
def test_the_civil_code_with_its_ruby_comes_back_without_a_change_of_anybody() -> None:
    circle = factories.circle()
    drafter = factories.seated(circle, Role.DRAFTER)
    law = factories.a_law().language_version.law
    text = legaltext.write(legaltext.read(CIVIL_CODE.read_bytes()).law, "plain").decode()
    beginning = actions.Beginning("code", {"en": "Code"}, texts=(("ja", "jp-ja", text),))
    draft = actions.begin(drafter, circle, law, beginning)

    bringing = actions.Bringing(_copy(drafter, draft), "code.docx")
    returned, _new = actions.bring(drafter, draft, bringing)

    assert not FoundPiece.objects.filter(hand__returned=returned).exists()


def _copy(drafter: object, draft: Draft) -> bytes:
    return queries.word(drafter, draft, list(draft.languages.all()), queries.State("now"), "Note")


def _folder(path: Path, number: int) -> Path:
    folder = path / str(number)
    folder.mkdir()
    return folder
