"""What people ask from the floor, and what becomes of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nTextField

from ..choices import BoxState


class BoxQuestion(models.Model):
    """A question from the floor, by somebody or by nobody who is named.

    `question` is what it became on its article: an open question, or one with an answer. `hands`
    counts how many others ask the same.
    """

    event = models.ForeignKey("seminars.Event", on_delete=models.CASCADE, related_name="box")
    item = models.ForeignKey(
        "seminars.ProgrammeItem", verbose_name=_("item of the programme"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="box",
    )  # fmt: skip
    anchor = models.ForeignKey(
        "corpus.Anchor", verbose_name=_("article"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="box_questions",
    )  # fmt: skip
    language = models.CharField(_("language"), max_length=20)
    text = models.TextField(_("question"))
    asked_by = models.ForeignKey(
        "seminars.Registration", verbose_name=_("asked by"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="box",
    )  # fmt: skip
    asked_at = models.DateTimeField(_("asked at"))
    hands = models.PositiveIntegerField(_("others who ask it too"), default=0)
    state = models.CharField(
        _("state"), max_length=10, choices=BoxState.choices, default=BoxState.WAITING
    )
    answer = I18nTextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        "partners.Person", verbose_name=_("answered by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("settled by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    settled_at = models.DateTimeField(_("settled at"), null=True, blank=True)
    question = models.OneToOneField(
        "meetings.Question", verbose_name=_("question on the article"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="from_box",
    )  # fmt: skip

    class Meta:
        verbose_name = _("question from the floor")
        verbose_name_plural = _("questions from the floor")
        ordering = ("event", "asked_at", "pk")

    def __str__(self) -> str:
        return self.text[:80]
