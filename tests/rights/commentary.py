"""The commentary that the table of addresses speaks of: one entry that is released, one that is
being written, one in review; material and books of both kinds."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from tests import factories

from hoseibi.accounts.actions import Releasing
from hoseibi.accounts.choices import Role
from hoseibi.accounts.models import Circle
from hoseibi.commentary.actions import books, material, steps, works, writing
from hoseibi.commentary.choices import AnswersFor, PartKind
from hoseibi.commentary.models import Commentary, Entry
from hoseibi.commentary.queries.making import Choosing
from hoseibi.corpus.models import Law

PLACE = writing.Place("meaning", "en")


def put_commentary(made: Any, circle: Circle) -> None:
    """All of it, and what is sent to its addresses."""
    # Somebody else, since savings of one author within minutes are one line of the journal.
    by = factories.seated(circle, Role.EXPERT)
    law = Law.objects.filter(languages__versions__article_count__gt=3)[0]
    commentary = works.begin(by, circle, works.Beginning(law, {"en": "Sample"}, ("en", "km")))
    out, writing_, review = (_entry(by, commentary, f"art_{at}") for at in (1, 2, 3))
    steps.send_to_review(by, out)
    steps.release_entry(by, out, Releasing("Minister"))
    steps.send_to_review(by, review)
    said = steps.remark(by, Entry.objects.get(pk=out.pk), steps.Remarking("Why?", "en"))
    slug = commentary.slug
    names = ("commentary", "describe", "add", "carry-all", "books")
    made.places |= {f"commentary:{name}": (slug,) for name in names}
    alone = ("commentaries", "begin", "material", "new-material")
    made.places |= {f"commentary:{name}": () for name in alone}
    at_entry = {"": writing_, " released": out, " review": review}
    steps_ = ("entry", "history", "review", "send-back", "release", "take-back", "carry", "invite")
    for kind, entry in at_entry.items():
        made.places |= {f"commentary:{name}{kind}": (slug, entry.place) for name in steps_}
    made.places |= {
        "commentary:remark": (slug, writing_.place),
        "commentary:remark released": (slug, out.place),
        "commentary:answer": (slug, out.place, said.pk),
        "commentary:write": (slug, writing_.place, "en"),
        "commentary:write translation": (slug, writing_.place, "km"),
    }
    for name in ("save", "look", "authors"):
        made.places[f"commentary:{name}"] = (slug, writing_.place, "en", "meaning")
        made.places[f"commentary:{name} translation"] = (slug, writing_.place, "km", "meaning")
    made.sent |= {
        "commentary:begin": _began(law, circle),
        "commentary:describe": {"title_en": "Other", "first": "en", "others": ["km"]},
        "commentary:add": {"first": "3-2"},
        "commentary:send-back review": {"reason": "More."},
        "commentary:release review": {"released_by": "M", "on": str(timezone.localdate())},
        "commentary:take-back released": {"reason": "A mistake."},
        "commentary:invite": {"invited": "no"},
        "commentary:remark released": {"text": "And why?", "language": "en"},
        "commentary:answer": {"text": "So."},
        "commentary:save": {"text": "Other words.", "seen": "1"},
        "commentary:save translation": {"text": "ន័យ", "seen": "0"},
    }
    _put_material(made, circle, law)
    _put_books(made, commentary)


def _began(law: Law, circle: Circle) -> dict[str, object]:
    return {"title_en": "Another", "law": law.pk, "circle": circle.pk, "first": "en"}


def _entry(by: Any, commentary: Commentary, address: str) -> Entry:
    entry = works.add_entry(by, commentary, address)
    writing.save(by, entry, PLACE, f"Of {address}.", writing.Had(0))
    return Entry.objects.get(pk=entry.pk)


def _put_material(made: Any, circle: Circle, law: Law) -> None:
    by = made.who["expert"]
    describing = material.Describing(
        "exercise", {"en": "Case"}, "en", ("art_1",), "Who is liable?", "B.", AnswersFor.SIGNED_IN,
        (b"A file.", "case.txt"),
    )  # fmt: skip
    hidden = material.add_material(by, circle, law, describing)
    out = material.add_material(by, circle, law, describing)
    material.release_material(by, out, Releasing("Minister"))
    names = ("one-material", "change-material", "material-file", "release-material",
             "take-back-material")  # fmt: skip
    for kind, one in ((" hidden", hidden), ("", out)):
        made.places |= {f"commentary:{name}{kind}": (one.pk,) for name in names}
    sent = {
        "title_en": "Case", "kind": "form", "language": "en", "articles": "1", "text": "Form.",
        "law": law.pk, "circle": circle.pk, "answers_for": "circle",
    }  # fmt: skip
    made.sent |= {
        "commentary:new-material": sent,
        "commentary:change-material": sent,
        "commentary:release-material hidden": {
            "released_by": "M", "on": str(timezone.localdate())
        },
        "commentary:take-back-material": {"reason": "A mistake."},
    }  # fmt: skip


def _put_books(made: Any, commentary: Commentary) -> None:
    by, today = made.who["expert"], timezone.localdate()
    keys = tuple(commentary.entries.values_list("pk", flat=True))
    choosing = Choosing(keys, tuple(PartKind.values), "en", False, "A book", today, 0)
    first = books.freeze(by, commentary, choosing)
    books.release_book(by, first, Releasing("Minister"))
    second = books.freeze(by, commentary, choosing)
    for book, kind in ((first, ""), (second, " hidden")):
        books.make(books.begin_making(by, book, "html"))
        at = (commentary.slug, book.number)
        names = ("book", "release-book", "take-back-book")
        made.places |= {f"commentary:{name}{kind}": at for name in names}
        made.places[f"commentary:book-file{kind}"] = (*at, "html")
        made.places[f"commentary:make-book{kind}"] = (*at, "html" if not kind else "epub")
    made.sent |= {
        "commentary:books": {
            "title": "Third", "language": "en", "kinds": ["meaning"], "as_of": str(today)
        },
        "commentary:release-book hidden": {"released_by": "M", "on": str(today)},
        "commentary:take-back-book": {"reason": "A mistake."},
    }  # fmt: skip
