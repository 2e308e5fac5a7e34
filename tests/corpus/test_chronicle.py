"""The laws of a country on its timeline."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import translation
from tests.factories.laws import CODE_JA, a_law

from hoseibi.corpus.queries.chronicle import LAWS

pytestmark = pytest.mark.django_db


def test_an_amending_act_is_called_as_the_reader_s_language_calls_it() -> None:
    day = date(2026, 4, 1)
    country = a_law(
        in_force_from=day, amending_act="Law No. 2 of 2026"
    ).language_version.law.country
    a_law(CODE_JA, convention="jp-ja", in_force_from=day, amending_act="二千二十六年法律第二号")

    told = {}
    for language in ("en", "ja", "vi"):
        with translation.override(language):
            rows = LAWS.rows(AnonymousUser(), country)
            told[language] = [each.note for each in LAWS.tell(AnonymousUser(), rows)]

    assert told == {
        "en": ["Law No. 2 of 2026"],
        "ja": ["二千二十六年法律第二号"],
        "vi": ["Law No. 2 of 2026"],
    }
