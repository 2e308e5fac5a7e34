"""A law, the languages it is written in, the versions of each, and the places within a version.

The canonical text of a version is the truth; its provisions and its rows in the search index are
made from it and can be made again.
"""

import zlib
from functools import cached_property

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.choices import FieldOfLaw

from ..choices import Authority, DateKind, Status

_FIELDS: dict[str, object] = dict(FieldOfLaw.choices)
_STATUSES: dict[str, object] = dict(Status.choices)


class Law(models.Model):
    """A law as such, whatever the language or the day. The slug is its name in every address."""

    slug = models.SlugField(_("name in addresses"), max_length=80, unique=True)
    country = models.ForeignKey(
        "partners.Country", verbose_name=_("country"), on_delete=models.PROTECT, related_name="laws"
    )
    kind = models.CharField(_("kind"), max_length=40, blank=True)
    number = models.CharField(_("number"), max_length=200, blank=True)
    code = models.CharField(_("official identifier"), max_length=100, blank=True, db_index=True)
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, default=FieldOfLaw.OTHER
    )
    added_at = models.DateTimeField(_("added at"))
    changed_at = models.DateTimeField(_("changed at"))
    deleted_at = models.DateTimeField(_("deleted at"), null=True, blank=True)

    class Meta:
        verbose_name = _("law")
        verbose_name_plural = _("laws")
        ordering = ("country__code", "slug")
        # The few that changed last stand on the first page.
        indexes = (models.Index(fields=("-changed_at", "slug"), name="law_changed"),)

    def __str__(self) -> str:
        return self.title

    @property
    def title(self) -> str:
        """The title in the reader's language, or in English, or in any that there is."""
        return self.title_in(get_language() or "en")

    def get_field_of_law_display(self) -> str:
        """What its field of law is called: as Django says it, which reads the names of all fields
        for each law of a list."""
        return str(_FIELDS.get(self.field_of_law, self.field_of_law))

    @property
    def said_in(self) -> str:
        """The language of `title`; empty for a law without any."""
        return self._named_in(get_language() or "en")[0]

    def title_in(self, language: str) -> str:
        """The title in a language, or the nearest there is; the slug for a law without any."""
        return self._named_in(language)[1]

    def _named_in(self, language: str) -> tuple[str, str]:
        titles = self._titles()
        for wanted in (language, language.split("-")[0], "en"):
            if wanted in titles:
                return wanted, titles[wanted]
        return next(iter(titles.items()), ("", self.slug))

    def _titles(self) -> dict[str, str]:
        """Titles by language; where they were fetched beside the law, put in order once: a list
        asks each law of it for its title in several ways."""
        fetched = getattr(self, "_prefetched_objects_cache", {}).get("names")
        kept = self.__dict__.get("_kept_titles")
        if fetched is not None and kept is not None and kept[0] is fetched:
            titles: dict[str, str] = kept[1]
            return titles
        titles = {each.language: each.text for each in self.names.all() if not each.short}
        self.__dict__["_kept_titles"] = (fetched, titles)
        return titles


class LawTitle(models.Model):
    """What a law is called in a language: its title, or another name that people use for it."""

    law = models.ForeignKey(Law, on_delete=models.CASCADE, related_name="names")
    language = models.CharField(_("language"), max_length=20)
    text = models.CharField(_("title"), max_length=500)
    key = models.CharField(_("search key"), max_length=500, db_index=True)
    short = models.BooleanField(_("a short or other name"), default=False)

    class Meta:
        verbose_name = _("title of a law")
        verbose_name_plural = _("titles of laws")
        ordering = ("law", "short", "language")
        constraints = (
            models.UniqueConstraint(fields=("law", "language", "text"), name="law_title_once"),
        )
        indexes = (models.Index(fields=("law", "key"), name="law_title_first"),)

    def __str__(self) -> str:
        return self.text


class LawDate(models.Model):
    """A day in the life of a law, with its kind and who says so."""

    law = models.ForeignKey(Law, on_delete=models.CASCADE, related_name="dates")
    kind = models.CharField(_("kind"), max_length=20, choices=DateKind.choices)
    day = models.DateField(_("day"))
    source = models.CharField(_("source"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("date of a law")
        verbose_name_plural = _("dates of laws")
        ordering = ("day", "kind")
        constraints = (
            models.UniqueConstraint(fields=("law", "kind", "day", "source"), name="law_date_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.day}"


class LanguageVersion(models.Model):
    """A law in one language: how it is written there, where it stands, and how much it counts."""

    law = models.ForeignKey(Law, on_delete=models.CASCADE, related_name="languages")
    language = models.CharField(_("language"), max_length=20)
    convention = models.CharField(_("convention"), max_length=20)
    status = models.CharField(
        _("status"), max_length=20, choices=Status.choices, default=Status.DRAFT
    )
    authority = models.CharField(
        _("authority"), max_length=30, choices=Authority.choices, default=Authority.UNOFFICIAL
    )
    source = models.CharField(_("source"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("law in a language")
        verbose_name_plural = _("laws in a language")
        ordering = ("law", "pk")
        constraints = (
            models.UniqueConstraint(fields=("law", "language"), name="law_language_once"),
        )

    def __str__(self) -> str:
        return f"{self.law} ({self.language})"

    def get_status_display(self) -> str:
        """How it stands, in words: as Django says it, and for a list at once."""
        return str(_STATUSES.get(self.status, self.status))


class LawVersion(models.Model):
    """The words of a law in one language between two days (from the first, until before the other).

    No first day means: as far back as anybody has looked. `released_at` opens it to everybody.
    """

    language_version = models.ForeignKey(
        LanguageVersion, on_delete=models.CASCADE, related_name="versions"
    )
    label = models.CharField(_("label"), max_length=200, blank=True)
    in_force_from = models.DateField(_("in force from"), null=True, blank=True)
    in_force_until = models.DateField(_("in force until"), null=True, blank=True)
    amending_act = models.CharField(_("amended by"), max_length=500, blank=True)
    original = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("original file"),
        null=True,
        on_delete=models.PROTECT,
        related_name="law_versions",
    )
    form = models.CharField(_("form of the original"), max_length=20, blank=True)
    fingerprint = models.CharField(_("fingerprint of the text"), max_length=64, db_index=True)
    findings = models.JSONField(_("findings"), default=list)
    finding_count = models.PositiveIntegerField(_("number of findings"), default=0)
    article_count = models.PositiveIntegerField(_("number of articles"), default=0)
    provision_count = models.PositiveIntegerField(_("number of provisions"), default=0)
    character_count = models.PositiveIntegerField(_("number of characters"), default=0)
    index_version = models.PositiveIntegerField(_("version of the rows"), default=0)
    added_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("added by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    added_at = models.DateTimeField(_("added at"))
    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="law_versions",
        help_text=_("Those who alone read it until it is released; without one, all who sign in."),
    )
    released_at = models.DateTimeField(_("released at"), null=True, blank=True)
    released_by = models.CharField(_("released by"), max_length=300, blank=True)
    deleted_at = models.DateTimeField(_("deleted at"), null=True, blank=True)

    class Meta:
        verbose_name = _("version of a law")
        verbose_name_plural = _("versions of laws")
        ordering = ("language_version", "in_force_from", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(in_force_until__isnull=True)
                | models.Q(in_force_from__isnull=True)
                | models.Q(in_force_until__gt=models.F("in_force_from")),
                name="law_version_ends_after_it_begins",
            ),
        )
        indexes = (
            # Who may read it is asked of thousands of rows, behind whose findings it would be read.
            models.Index(
                fields=("language_version", "deleted_at", "released_at", "circle", "in_force_from"),
                name="law_version_readable",
            ),
        )

    def __str__(self) -> str:
        return f"{self.language_version} {self.label or self.in_force_from or ''}".strip()


class CanonicalText(models.Model):
    """The truth of a version: its whole text as Akoma Ntoso, kept apart to keep lists light."""

    version = models.OneToOneField(
        LawVersion, primary_key=True, on_delete=models.CASCADE, related_name="canonical"
    )
    packed = models.BinaryField(_("text, packed"))

    class Meta:
        verbose_name = _("canonical text")
        verbose_name_plural = _("canonical texts")

    def __str__(self) -> str:
        return str(self.version)

    @cached_property
    def xml(self) -> bytes:
        return zlib.decompress(self.packed)

    @classmethod
    def pack(cls, xml: bytes) -> bytes:
        return zlib.compress(xml, 6)


class Provision(models.Model):
    """A place in a version: a division, an article, or a piece that stands outside every article.

    What stands inside an article is in its `body`, so that one article can be shown without
    reading the whole law. `position` counts in reading order; `parent` is a position, -1 at the
    top. `text` is the plain words with everything inside; `main` says that it is not in a
    supplement or an annex.
    """

    version = models.ForeignKey(LawVersion, on_delete=models.CASCADE, related_name="provisions")
    position = models.PositiveIntegerField(_("position"))
    parent = models.IntegerField(_("position of the parent"), default=-1)
    level = models.PositiveSmallIntegerField(_("level"), default=0)
    address = models.CharField(_("address"), max_length=500)
    short_address = models.CharField(_("short address"), max_length=500)
    kind = models.CharField(_("kind"), max_length=20)
    num = models.CharField(_("number as printed"), max_length=200, blank=True)
    number = models.CharField(_("number"), max_length=100, blank=True)
    heading = models.TextField(_("heading"), blank=True)
    text = models.TextField(_("words"), blank=True)
    article = models.BooleanField(_("is an article"), default=False)
    main = models.BooleanField(_("in the main part"), default=True)
    fingerprint = models.CharField(_("fingerprint of the words"), max_length=32, blank=True)
    body = models.TextField(_("value"), blank=True)

    class Meta:
        verbose_name = _("provision")
        verbose_name_plural = _("provisions")
        ordering = ("version", "position")
        constraints = (
            models.UniqueConstraint(fields=("version", "position"), name="provision_position"),
            models.UniqueConstraint(fields=("version", "address"), name="provision_address"),
        )
        indexes = (
            models.Index(fields=("version", "short_address"), name="provision_short"),
            models.Index(fields=("version", "article", "number"), name="provision_number"),
        )

    def __str__(self) -> str:
        return f"{self.num} {self.heading}".strip() or self.address
