"""How things were learnt: missions to a country, and interviews there."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import Consent
from .kept import KNOWN, Kept


class Mission(Kept):
    """A journey of some people to a country to learn something: when, where, by what programme."""

    title = I18nCharField(_("title"), max_length=300)
    words = models.TextField(_("words to search in"), blank=True)
    begins_on = models.DateField(_("from"), db_index=True)
    ends_on = models.DateField(_("until"))
    place = models.CharField(_("places"), max_length=300, blank=True)
    people = models.ManyToManyField(
        "partners.Person", verbose_name=_("who went"), blank=True, related_name="missions"
    )
    others = models.CharField(_("others who went"), max_length=500, blank=True)
    programme = I18nTextField(_("programme"), blank=True)
    summary = I18nTextField(_("what was found, in short"), blank=True)
    request = models.ForeignKey(
        "intake.Request",
        verbose_name=_("request"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="missions",
    )
    project = models.ForeignKey(
        "projects.Project",
        verbose_name=_("project"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="missions",
    )

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("mission")
        verbose_name_plural = _("missions")
        ordering = ("-begins_on", "-pk")
        indexes = (
            models.Index(fields=("country", "-begins_on", "-id", *KNOWN), name="mission_by_day"),
        )

    def __str__(self) -> str:
        return str(self.title)


class Interview(Kept):
    """What somebody was asked, and said. `called` stands for the name where the reader has no right
    to it: "a judge of a court of first instance"."""

    mission = models.ForeignKey(
        Mission,
        verbose_name=_("mission"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="interviews",
    )
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("who was asked"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="interviews",
    )
    name = models.CharField(_("name of who is not entered"), max_length=200, blank=True)
    called = models.CharField(_("called, for those who may not know the name"), max_length=200)
    organ = models.ForeignKey(
        "partners.Organ",
        verbose_name=_("organ"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="interviews",
    )
    place = models.CharField(_("where"), max_length=200, blank=True)
    held_on = models.DateField(_("when"), db_index=True)
    language = models.CharField(_("language"), max_length=20, default="en")
    consent = models.CharField(
        _("consent to be named"), max_length=10, choices=Consent.choices, default=Consent.UNASKED
    )
    asked_by = models.CharField(_("asked by"), max_length=300, blank=True)

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("interview")
        verbose_name_plural = _("interviews")
        ordering = ("-held_on", "-pk")
        indexes = (models.Index(fields=("country", "-held_on"), name="interview_of_country"),)

    def __str__(self) -> str:
        return f"{self.called}, {self.held_on}"


class InterviewAnswer(models.Model):
    """One question of an interview and what was answered, in its language, a translation beside."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="answers")
    position = models.PositiveSmallIntegerField(_("position"))
    question = models.TextField(_("question"))
    answer = models.TextField(_("answer"), blank=True)
    translation = models.TextField(_("translation of the answer"), blank=True)
    translated_to = models.CharField(_("translated to"), max_length=20, blank=True)

    class Meta:
        verbose_name = _("answer in an interview")
        verbose_name_plural = _("answers in interviews")
        ordering = ("interview", "position", "pk")

    def __str__(self) -> str:
        return self.question[:80]
