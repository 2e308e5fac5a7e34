"""What the expert of the story noted and reported, and what his predecessor left to him."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hoseibi.accounts.choices import Origin
from hoseibi.accounts.models import User
from hoseibi.experts import actions
from hoseibi.experts.actions import Note, Noting, Texts
from hoseibi.experts.choices import LogKind, Section
from hoseibi.experts.models import Assignment, Handover
from hoseibi.experts.queries.handing import Entry

COMMAND = Origin.COMMAND
DONE, TALK, ISSUE, NEXT = LogKind.DONE, LogKind.TALK, LogKind.ISSUE, LogKind.NEXT


class Line(NamedTuple):
    on: date
    kind: LogKind
    text: str


LOG = (
    Line(date(2025, 4, 8), TALK, "First visit to the drafting group. Judge Semova wants cases, not"
         " doctrine: every joint study begins with one from now on."),
    Line(date(2025, 9, 12), DONE, "Lectures of Professor Amagawa on limitation, 34 judges, both"
         " languages. The text goes to the Academy."),
    Line(date(2026, 2, 17), ISSUE, "The sub-decree on registration of security rights waits at the"
         " Ministry of Commerce; nobody there has it on the desk."),
    Line(date(2026, 10, 6), DONE, "Worked through the articles on defects with the drafting group;"
         " the notice period is settled, the burden of proof is not."),
    Line(date(2026, 10, 14), TALK, "Vanna Korell: the Assembly's committee takes the draft only if"
         " the explanatory note is there in Khmer by February."),
    Line(date(2026, 11, 4), DONE, "Two days with first-instance judges on damages, with six"
         " cases of their own. 28 came, 21 answered the test better than before."),
    Line(date(2026, 11, 12), ISSUE, "Two of four interpreters left for better pay. The December"
         " study has only one; the term list must be ready a week earlier."),
    Line(date(2026, 11, 24), NEXT, "Agree with the Supreme Court which articles the commentary"
         " begins with; proposal: 36 to 52."),
)  # fmt: skip

REPORTS = (
    Texts(
        "- Took over from Judge Shirane; 14 of her 17 open points are settled.\n"
        "- Three joint studies on defects of goods and rescission; the group adopted the new rule"
        " on notice.\n- Professor Amagawa lectured on limitation to 34 judges.",
        "- Joint study on limitation in November.\n- Comments of the bar on model contracts.",
        "- Khmer words for rescission and termination are mixed up in the courts: the term list"
        " needs a decision of the group.",
    ),
    Texts(
        "- Draft articles on damages discussed in two joint studies.\n"
        "- The joint review of November was prepared with both sides; output 3 becomes a"
        " commentary.\n- 61 judges of the first instance trained in four places.",
        "- Outline of the commentary with the Supreme Court.\n"
        "- Explanatory note of the amendment with the Ministry.",
        "- The sub-decree on security rights is begun by nobody.",
    ),
)

LECTURED = Texts(
    "- Eight lectures on limitation and rescission, with the group's own cases.\n"
    "- Answers to 23 questions of judges; the text is with the Academy.",
    "- A second series once the draft is with the Assembly.",
    "- Half of the judges had no text in Khmer before the first day.",
)

NOTES = (
    (Section.PLACES, "Signed minutes on paper are in the grey cabinet of room 3, by year; the scans"
     " are with the meetings here."),
    (Section.PEOPLE, "Judge Semova decides slowly and keeps every promise. Call, do not write."),
    (Section.PROMISES, "I promised the Academy two days on rescission in spring 2027."),
)  # fmt: skip

PACK = (
    Entry(Section.QUESTIONS, "May the buyer reduce the price without notice to the seller? The"
          " group is split; Hoshima's judges say no.", "Civil Code of Lanvara, defects of goods",
          "Drafting Group on Obligations", date(2025, 4, 30)),
    Entry(Section.QUESTIONS, "Does the short limitation run from knowledge or from delivery?",
          "Civil Code of Lanvara, limitation", "Judge Darith Semova", date(2025, 5, 15)),
    Entry(Section.PROMISES, "The German text on rescission with a translation for the group.",
          "", "Asuka Shirane", date(2025, 4, 18)),
    Entry(Section.PROMISES, "Answer to the Ministry on the order of the transitional provisions.",
          "", "nobody yet", date(2025, 4, 25)),
    Entry(Section.PEOPLE, "Sovanara Lim, head of the drafting group: best reached in the morning.",
          "", "met last on 2025-03-20"),
    Entry(Section.PEOPLE, "Vanna Korell, Ministry of Justice: knows what the Assembly wants.",
          "", "met last on 2025-03-12"),
    Entry(Section.PEOPLE, "Judge Darith Semova, Supreme Court: wants cases of the courts.",
          "", "met last on 2025-03-20"),
    Entry(Section.DATES, "Joint study on defects of goods, by video", "", "Ministry, room 3",
          date(2025, 4, 22)),
    Entry(Section.DATES, "Joint coordinating committee", "", "Justice Hall", date(2025, 5, 28)),
    Entry(Section.DRAFTS, "Explanatory note on the amendment: chapters 1 and 2 of 5 are written.",
          "", "", date(2025, 3, 10)),
    Entry(Section.PLACES, "Recordings of the joint studies: with the interpreter.", "",
          "Nari Tevan"),
    Entry(Section.NOTES, "Never propose a new word for “obligation” in the meeting itself: ask the"
          " term group first."),
)  # fmt: skip
SETTLED = 9
"""Lines of the pack that the successor has ticked off."""


def report_and_hand_over(by: User, posts: dict[str, Assignment]) -> None:
    """The log and the reports of the expert, the notes for his successor, and the pack that his
    predecessor left."""
    before, now = posts.get("judge 1"), posts.get("judge 2")
    if before is None or now is None or now.expert is None:
        return
    expert = User.objects.filter(person=now.expert.person_id).first()
    pack = _left(by, before)
    if expert is None:
        return
    _lectured(by, posts)
    for line in LOG:
        noting = Noting(line.text, line.kind, line.on)
        actions.note(expert, now, noting, origin=COMMAND)
    for texts in REPORTS:
        _reported(by, now, expert, texts)
    for section, text in NOTES:
        actions.leave_note(expert, now, Note(text, section), origin=COMMAND)
    for entry in pack.entries.all()[:SETTLED]:
        actions.tick(expert, entry, origin=COMMAND)


def _reported(by: User, post: Assignment, expert: User, texts: Texts) -> None:
    report = actions.begin_report(expert, post, "en", origin=COMMAND)
    actions.write_report(expert, report, texts, origin=COMMAND)
    actions.submit_report(expert, report, origin=COMMAND)
    actions.receive_report(by, report, origin=COMMAND)


def _lectured(by: User, posts: dict[str, Assignment]) -> None:
    """The short missions of the professor, each with its report."""
    for key in ("lecturer 1", "lecturer 2"):
        post = posts.get(key)
        who = post.expert.person_id if post is not None and post.expert else None
        lecturer = User.objects.filter(person=who).first() if who else None
        if post is not None and lecturer is not None:
            _reported(by, post, lecturer, LECTURED)


def _left(by: User, before: Assignment) -> Handover:
    entries = [one._replace(circle=before.circle_id) for one in PACK]
    return actions.make_pack(by, before, entries, date(2025, 3, 28), origin=COMMAND)
