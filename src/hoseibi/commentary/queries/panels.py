"""What other pages show of commentary: articles, laws, sessions, countries, one's own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hoseibi.accounts.choices import Act
from hoseibi.accounts.permissions import Reader, circles_where
from hoseibi.accounts.queries import Chronicle, Happening, Line, Panel, Shown
from hoseibi.corpus.models import Anchor, Law
from hoseibi.corpus.queries import About, AboutLine, ArticlePanel, Lead, visible_laws
from hoseibi.partners.models import Country

from ..choices import EntryState
from ..models import Entry, EntryArticle, PartWording
from .at_article import released_at
from .material import material, material_on
from .names import name_of, path_of
from .reading import language_to_read, parts_in, wordings
from .works import commentaries, entries_of, is_out, of_anchor, out, with_articles

SHOWN = 6
SAID = ("place", "state", "commentary__slug", "commentary__title")


# --- the page of an article ---


def article_panel(
    user: Reader, law: Law, address: str, anchor: Anchor | None, on: date | None
) -> list[ArticlePanel]:
    """The commentary on an article beside its words, and what is attached to it."""
    found = released_at(user, law, address, on or timezone.localdate())
    about = [anchor] if anchor else []
    attached = material_on(user, about) if about else []
    # To its writers also what is not released, by name only.
    entries = of_anchor(user, about) if about and circles_where(user, Act.READ) else []
    unreleased = [(one, path_of(one)) for one in entries if not is_out(one)]
    if not found and not attached and not unreleased:
        return []
    held = wordings([one.entry for one in found], released=True)
    shown = [_in_panel(user, one.entry, one.standing, held) for one in found]
    context = {"read": shown, "unreleased": unreleased, "material": attached}
    count = len(shown) + len(attached)
    return [ArticlePanel(_("Commentary"), count, "commentary/parts/beside_article.html", context)]


def _in_panel(
    user: Reader, entry: Entry, standing: object, held: Sequence[PartWording]
) -> dict[str, object]:
    own = [one for one in held if one.part.entry_id == entry.pk]
    language = language_to_read(entry.commentary, own)
    version = entry.released_as.version  # type: ignore[union-attr]
    parts = parts_in(user, entry, own, language, version)
    return {
        "entry": entry, "standing": standing, "parts": parts[:2], "more": len(parts) - 2,
        "language": language, "url": path_of(entry),
    }  # fmt: skip


def about_article(user: Reader, anchor: Anchor) -> list[About]:
    """Which commentary there is on an article, in the thread that its page tells."""
    lines = []
    for one in of_anchor(user, [anchor]):
        note = str(one.get_state_display()) if not is_out(one) else _("is released")
        lines.append(AboutLine(f"{one.commentary} · {name_of(one)}", path_of(one), note))
    return [About(_("Commentary"), lines)] if lines else []


def besides_itself(told: Iterable[About]) -> list[About]:
    """What else is known of an article than the commentary on it."""
    return [one for one in told if one.heading != _("Commentary")]


def about_law(user: Reader, law: Law) -> list[About]:
    """The commentaries on a law, and how many articles of it they explain."""
    lines = []
    for one in commentaries(user).filter(law=law):
        count = entries_of(user).filter(commentary=one).count()
        said = _("entries: {count}").format(count=count)
        lines.append(AboutLine(str(one), reverse("commentary:commentary", args=(one.slug,)), said))
    attached = material(user).filter(law=law).count() if lines else 0
    if attached:
        url = f"{reverse('commentary:material')}?law={law.slug}"
        lines.append(AboutLine(_("Forms, judgments and exercises"), url, str(attached)))
    return [About(_("Commentary"), lines)] if lines else []


def leads(user: Reader, law: Law, address: str, on: date | None) -> list[Lead]:
    """Where the writers of a commentary go from an article, to comment on it."""
    circles = circles_where(user, Act.OPINE) if address else []
    if not circles:
        return []
    found = law.commentaries.filter(circle__in=circles)
    return [
        Lead(
            _("Comment on it"),
            f"{reverse('commentary:commentary', args=(one.slug,))}?at={address}#add",
        )
        for one in found
    ]


def matter_of(user: Reader, anchors: Sequence[Anchor]) -> list[AboutLine]:
    """What one reads before a session that teaches some articles: the commentary on them that is
    released, and exercises and forms."""
    found = [one for one in of_anchor(user, list(anchors)) if is_out(one)]
    lines = [AboutLine(f"{one.commentary} · {name_of(one)}", path_of(one)) for one in found]
    for each in material_on(user, list(anchors)):
        url = reverse("commentary:one-material", args=(each.pk,))
        lines.append(AboutLine(str(each), url, str(each.get_kind_display())))
    return lines


# --- one's own page, and the country's ---


def waiting(user: Reader) -> QuerySet[Entry]:
    """The entries that were sent to review in one's circles."""
    circles = circles_where(user, Act.OPINE)
    found = entries_of(user).filter(commentary__circle__in=circles, state=EntryState.REVIEW)
    return with_articles(found)


def own_panel(user: Reader) -> Shown:
    """What is being written in one's circles, the last touched first."""
    circles = circles_where(user, Act.READ)
    # What is of one's own circles is read whether it is released or not, where its law is.
    readable = visible_laws(user).order_by().values("pk")
    own = Entry.objects.filter(commentary__circle__in=circles, commentary__law__in=readable)
    articles = EntryArticle.objects.select_related("anchor").order_by("position")
    named = own.select_related("commentary").prefetch_related(Prefetch("articles", articles))
    rows = named.only(*SAID).order_by("-changed_at", "-pk")[:SHOWN]
    ways = ((_("Commentaries"), reverse("commentary:commentaries")),)
    return Shown(tuple(map(_line, rows)), _("No commentary is written in your circles."), ways)


def _line(entry: Entry) -> Line:
    look = "open" if entry.state == EntryState.REVIEW else ""
    state = str(entry.get_state_display())
    return Line(name_of(entry), path_of(entry), (str(entry.commentary),), state, look)


OWN = Panel("commentary", gettext_lazy("Commentary"), own_panel, 55)


def _of_country(user: Reader, country: Country) -> QuerySet[Entry]:
    return entries_of(user).filter(out(), commentary__law__country=country)


def _told(user: Reader, rows: QuerySet[Entry]) -> list[Happening]:
    found = with_articles(rows)
    return [_happening(one) for one in found]


def _happening(entry: Entry) -> Happening:
    said = _("Commentary released: {what}").format(what=f"{entry.commentary} · {name_of(entry)}")
    return Happening(entry.release.released_on, said, path_of(entry), "")  # type: ignore[union-attr]


RELEASED = Chronicle(
    "commentary",
    gettext_lazy("Commentary"),
    gettext_lazy("Commentary"),
    _of_country,
    "release__released_on",
    _told,
)
