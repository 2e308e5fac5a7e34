"""The questions of a round as a Word document to fill in, for those who answer on paper."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries.readings import Wording, readings

from ..models import Round
from .rounds import questions


def sheet(user: Reader, round: Round, language: str) -> bytes:
    """Each question with the words of its article, as the draft has them now, and its fields."""
    asked = questions(user, round)
    anchors = {one.question.anchor_id: one.question.anchor for one in asked}
    told = [one for anchor in anchors.values() if (one := _told(user, anchor, language))]
    convention = told[0].convention if told else ""
    same = [one.text.strip("\n") for one in told if one.convention == convention]
    law = _law("\n\n".join(same), convention)
    found = [
        legaltext.Question(
            str(one.question_id),
            one.question.text,
            one.question.anchor.address if one.question.anchor else "",
        )
        for one in asked
    ]
    until = f"{_('Answers until')} {round.due_on.isoformat()}" if round.due_on else ""
    note = " · ".join(part for part in (str(round.group), until) if part)
    return legaltext.question_docx(
        law, found, legaltext.Sheet(title=str(round.title), language=language, note=note)
    )


def _told(user: Reader, anchor: Anchor | None, language: str) -> Wording | None:
    """How an article reads in a language, or else in the first that it has."""
    found = readings(user, anchor) if anchor else []
    return next((one for one in found if one.language == language), found[0] if found else None)


def _law(text: str, convention: str) -> legaltext.Law:
    """The articles that are asked about as a law; the words of none where no draft is at hand."""
    return legaltext.read(text or "\n", form="plain", convention=convention or "jp-en").law
