"""What people ask from the floor, and what becomes of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nTextField

from ..choices import BoxState


class QuestionBox(models.Model):
    """The question box of an event: whether it takes questions, what the projector shows, and
    since when everybody may read what was asked and answered. `looks_first` says that others see a
    question on their telephones only once somebody who moderates let it through."""

    event = models.OneToOneField(
        "seminars.Event", on_delete=models.CASCADE, related_name="question_box"
    )
    opened_at = models.DateTimeField(_("opened at"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)
    showing = models.ForeignKey(
        "seminars.BoxQuestion", verbose_name=_("on the projector"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip
    told_at = models.DateTimeField(_("told to everybody at"), null=True, blank=True)
    looks_first = models.BooleanField(_("looked at before they are shown"), default=False)

    class Meta:
        verbose_name = _("question box")
        verbose_name_plural = _("question boxes")
        ordering = ("event",)

    def __str__(self) -> str:
        return f"{self.event}"

    @property
    def is_open(self) -> bool:
        """Whether it takes questions."""
        return self.opened_at is not None and self.closed_at is None


class BoxQuestion(models.Model):
    """A question from the floor, by somebody or by nobody who is named.

    `question` is what it became on its article: an open question, or one with an answer. `hands`
    counts how many others ask the same. `name` is what who asked called themselves;
    `translations` say the question in other languages than its own.
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
    translations = I18nTextField(_("question in other languages"), blank=True)
    name = models.CharField(_("name that was given"), max_length=100, blank=True)
    asked_by = models.ForeignKey(
        "seminars.Registration", verbose_name=_("asked by"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="box",
    )  # fmt: skip
    asked_at = models.DateTimeField(_("asked at"))
    let_through_at = models.DateTimeField(_("let through at"), null=True, blank=True)
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


class BoxHand(models.Model):
    """That somebody asks a question too. Only a fingerprint of the browser with the question is
    kept: it tells that a hand was raised already, and not which other hands are of the same."""

    question = models.ForeignKey(BoxQuestion, on_delete=models.CASCADE, related_name="raised")
    browser = models.CharField(_("fingerprint of the browser"), max_length=64)

    class Meta:
        verbose_name = _("raised hand")
        verbose_name_plural = _("raised hands")
        ordering = ("question", "pk")
        constraints = (
            models.UniqueConstraint(fields=("question", "browser"), name="box_hand_once"),
        )

    def __str__(self) -> str:
        return f"{self.question}"
