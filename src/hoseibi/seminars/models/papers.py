"""What remains of an event: papers, and the proceedings made of them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import Layout, PaperKind, Publishing


class Paper(models.Model):
    """What somebody gave for an event: a summary by language and a file, which is the library's,
    with what its authors allow to be published of it and since which day."""

    event = models.ForeignKey("seminars.Event", on_delete=models.CASCADE, related_name="papers")
    item = models.ForeignKey(
        "seminars.ProgrammeItem", verbose_name=_("item of the programme"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="papers",
    )  # fmt: skip
    kind = models.CharField(
        _("kind"), max_length=8, choices=PaperKind.choices, default=PaperKind.PAPER
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = I18nCharField(_("title"), max_length=300)
    summary = I18nTextField(_("summary"), blank=True)
    authors = models.CharField(_("authors"), max_length=500, blank=True)
    language = models.CharField(_("language"), max_length=20)
    file = models.ForeignKey(
        "library.StoredFile", verbose_name=_("file"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    publishing = models.CharField(
        _("what may be published"), max_length=8, choices=Publishing.choices,
        default=Publishing.NOTHING,
    )  # fmt: skip
    allowed_on = models.DateField(_("allowed on"), null=True, blank=True)
    rights = models.TextField(_("rights"), blank=True)
    given_by = models.ForeignKey(
        "partners.Person", verbose_name=_("given by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="papers_given",
    )  # fmt: skip
    """The speaker who gave it by their own link or account; nobody when it was entered for them."""

    class Meta:
        verbose_name = _("paper of an event")
        verbose_name_plural = _("papers of events")
        ordering = ("event", "position", "pk")

    def __str__(self) -> str:
        return str(self.title)

    @property
    def is_whole(self) -> bool:
        """Whether its file may be published too."""
        return self.publishing == Publishing.WHOLE


class Proceedings(models.Model):
    """The proceedings of an event as they are prepared: a foreword, in which languages, and how
    these stand. What was published is in its editions."""

    event = models.OneToOneField(
        "seminars.Event", on_delete=models.CASCADE, related_name="proceedings"
    )
    foreword = I18nTextField(_("foreword"), blank=True)
    languages = models.JSONField(_("languages"), default=list, blank=True)
    layout = models.CharField(
        _("how languages stand"), max_length=5, choices=Layout.choices, default=Layout.SIDES
    )
    tells_feedback = models.BooleanField(_("with the feedback"), default=True)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("proceedings")
        verbose_name_plural = _("proceedings")
        ordering = ("event",)

    def __str__(self) -> str:
        return str(self.event)


class Edition(models.Model):
    """Proceedings as they were published: `state` is all that they said then, but for the names of
    who came, which are asked for anew whenever it is read, so that a consent that is taken back
    takes the name out. `release` is the act that opened it to everybody; withdrawn, it is read by
    the circle alone."""

    proceedings = models.ForeignKey(Proceedings, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField(_("number"))
    state = models.JSONField(_("as it was published"))
    release = models.ForeignKey(
        "accounts.Release", verbose_name=_("release"), on_delete=models.PROTECT, related_name="+"
    )
    published_at = models.DateTimeField(_("published at"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("published by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = _("edition of proceedings")
        verbose_name_plural = _("editions of proceedings")
        ordering = ("proceedings", "-number")
        constraints = (
            models.UniqueConstraint(fields=("proceedings", "number"), name="edition_number_once"),
        )

    def __str__(self) -> str:
        return f"{self.proceedings} ({self.number})"
