"""What remains of an event: papers, and the proceedings made of them."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField


class Paper(models.Model):
    """A paper that somebody gave for an event, with its rights; the file is the library's."""

    event = models.ForeignKey("seminars.Event", on_delete=models.CASCADE, related_name="papers")
    item = models.ForeignKey(
        "seminars.ProgrammeItem", verbose_name=_("item of the programme"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="papers",
    )  # fmt: skip
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = I18nCharField(_("title"), max_length=300)
    authors = models.CharField(_("authors"), max_length=500, blank=True)
    language = models.CharField(_("language"), max_length=20)
    file = models.ForeignKey(
        "library.StoredFile", verbose_name=_("file"), on_delete=models.PROTECT, related_name="+"
    )
    rights = models.TextField(_("rights"), blank=True)

    class Meta:
        verbose_name = _("paper of an event")
        verbose_name_plural = _("papers of events")
        ordering = ("event", "position", "pk")

    def __str__(self) -> str:
        return str(self.title)


class Proceedings(models.Model):
    """What is published of an event once it is over: a foreword, and what was kept of programme,
    papers, questions and answers. `release` is the act that opened it to everybody."""

    event = models.OneToOneField(
        "seminars.Event", on_delete=models.CASCADE, related_name="proceedings"
    )
    foreword = I18nTextField(_("foreword"), blank=True)
    release = models.ForeignKey(
        "accounts.Release", verbose_name=_("release"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    published_at = models.DateTimeField(_("published at"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("published by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("proceedings")
        verbose_name_plural = _("proceedings")
        ordering = ("event",)

    def __str__(self) -> str:
        return str(self.event)
