"""The words of a law on the public site, with its references as addresses that stay."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from django import template
from django.contrib.staticfiles import finders
from django.urls import reverse
from django.utils.safestring import SafeString

from hoseibi.commentary.queries.reading import Said
from hoseibi.commentary.templatetags.commentary_pages import prose_linked
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import Cited, Hit, Marked, PlaceFound, Reading
from hoseibi.corpus.templatetags.setting import Ways, window_html
from hoseibi.results.queries import Expression, New, Place, PublicArticle, public_path
from hoseibi.ui.languages import reader_language

register = template.Library()


@register.simple_tag
def words_of(page: PublicArticle) -> SafeString:
    """An article as it stands."""
    found = page.expression

    def article(address: str) -> str:
        return found.place(address).path

    def reference(mark: Marked) -> str:
        if not mark.target:
            return ""
        if mark.law is None:
            return found.place(mark.target).path
        if mark.law.pk not in page.open_laws:
            return ""
        other = Place(mark.law.country.code, mark.law.slug, found.asked_on, "", mark.target)
        return other.path

    window = Reading([page.row], 0, None, None, 1)
    return window_html(window, found.language, Ways(article, reference, "h2"))


@register.filter
def path_in(found: Expression, address: str) -> str:
    """Where a place of this text is found."""
    return found.place(address).path


@register.filter
def path_of(found: Expression, language: str) -> str:
    """The same law in another language."""
    return found.place(language=language).path


@register.filter
def staying(found: Expression, address: str) -> str:
    """The address by which a place is cited: it says the same for ever."""
    return found.place(address, stays=True).eli


@register.filter
def at_day(found: Expression, on: date) -> str:
    """The same law as on a day; a place in it follows."""
    return Place(found.law.country.code, found.law.slug, on, found.language).path


@register.filter
def path_of_law(law: Law) -> str:
    """The text of today that counts most."""
    return Place(law.country.code, law.slug).path


@register.filter
def path_of_new(one: New) -> str:
    """A text as it came into force."""
    language = one.version.language_version.language
    return Place(one.law.country.code, one.law.slug, one.version.in_force_from, language).path


@register.filter
def path_of_hit(hit: Hit) -> str:
    """An article that was found."""
    place = hit.place
    return Place(hit.law.country.code, hit.law.slug, None, hit.language, place.short_address).path


@register.filter
def path_of_place(found: PlaceFound) -> str:
    """An article that was meant by its number: in the language of the page where it was found in
    it, else in the one that counts most."""
    own = found.language if found.language.split("-")[0] == reader_language() else ""
    return Place(found.law.country.code, found.law.slug, None, own, found.address).path


@register.simple_tag
def public_prose(said: Iterable[Said], law: Law, head: str = "h3") -> SafeString:
    """Commentary as everybody reads it, with the articles that it names as addresses that stay, and
    its small headings as the page needs them."""

    def path(cited: Cited) -> str:
        if cited.law != law.slug:
            return reverse("corpus:article", args=(cited.law, cited.article))
        return Place(law.country.code, law.slug, None, "", cited.article).path

    return prose_linked(said, path, head)


@register.filter
def bare_prose(said: Iterable[Said]) -> SafeString:
    """The same without any way to elsewhere, to be read without a network."""
    return prose_linked(said, lambda _cited: "")


@register.filter
def path_at(law: Law, address: str) -> str:
    """An article of today."""
    return Place(law.country.code, law.slug, None, "", address).path


@register.filter
def publicly(url: str, language: str) -> str:
    """Where the public site tells the same as a page."""
    return public_path(url, language)


@register.simple_tag
def public_css() -> SafeString:
    """The sheet of the public site, for a page that stands by itself."""
    found = finders.find("ui/css/public.css")
    return SafeString(Path(found).read_text("utf-8") if found else "")
