"""The questions of a round as a Word document to fill in, for those who answer on paper."""

from __future__ import annotations

from django.utils.translation import gettext as _

from hoseibi import legaltext
from hoseibi.accounts.permissions import Reader
from hoseibi.corpus.models import Anchor
from hoseibi.corpus.queries.readings import Wording, readings
from hoseibi.meetings.models import Question

from ..models import Round
from .rounds import questions


def sheet(user: Reader, round: Round, language: str) -> bytes:
    """Each question with the words of its article, as the draft has them now, and its fields."""
    asked = questions(user, round)
    anchors = {one.question.anchor_id: one.question.anchor for one in asked}
    found = {key: _told(user, anchor, language) for key, anchor in anchors.items()}
    convention = next((one.convention for one in found.values() if one), "")
    told = {key: one.text for key, one in found.items() if one and one.convention == convention}
    law = _law("\n\n".join(text.strip("\n") for text in told.values()), convention, language)
    written = [_question(one.question, one.question.anchor_id in told) for one in asked]
    until = f"{_('Answers until')} {round.due_on.isoformat()}" if round.due_on else ""
    note = " · ".join(part for part in (str(round.group), until) if part)
    return legaltext.question_docx(
        law, written, legaltext.Sheet(title=str(round.title), language=language, note=note)
    )


def _question(question: Question, is_told: bool) -> legaltext.Question:
    """A question below the words of its article; it names the article itself where they are not."""
    anchor = question.anchor
    if anchor is None or is_told:
        address = anchor.address if anchor else ""
        return legaltext.Question(str(question.pk), question.text, address)
    return legaltext.Question(str(question.pk), f"{anchor.law.title}, {anchor}: {question.text}")


def _told(user: Reader, anchor: Anchor | None, language: str) -> Wording | None:
    """How an article reads in a language, or else in the first that it has."""
    found = readings(user, anchor) if anchor else []
    return next((one for one in found if one.language == language), found[0] if found else None)


def _law(text: str, convention: str, language: str) -> legaltext.Law:
    """The articles that are asked about as a law; an empty one where no draft tells their words."""
    if not text or not convention:
        return legaltext.Law(convention="jp-en", language=language)
    # A line above, so that the heading of the first article is not taken for the name of the law.
    return legaltext.read(f"—\n\n{text}", form="plain", convention=convention).law
