"""What was decided on a request, and the letter that tells the applicant."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nTextField

from ..choices import Outcome
from .requests import Request


class Verdict(models.Model):
    """The decision on a request: who decided it, on which day, and why."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="verdict")
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    reason = I18nTextField(_("reason"))
    decided_by = models.CharField(_("decided by"), max_length=300)
    decided_on = models.DateField(_("decided on"))
    recorded_by = models.ForeignKey(
        "accounts.User", verbose_name=_("written down by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    recorded_at = models.DateTimeField(_("written down at"))

    class Meta:
        verbose_name = _("decision on a request")
        verbose_name_plural = _("decisions on requests")
        ordering = ("-decided_on", "-pk")

    def __str__(self) -> str:
        return f"{self.request.reference}: {self.get_outcome_display()}"


class ReplyTemplate(models.Model):
    """How a reply is worded, by outcome and language; an office changes it to its own words."""

    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    language = models.CharField(_("language"), max_length=20)
    subject = models.CharField(_("subject"), max_length=300)
    text = models.TextField(_("text"))
    changed_by = models.ForeignKey(
        "accounts.User", verbose_name=_("changed by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("template of a reply")
        verbose_name_plural = _("templates of replies")
        ordering = ("outcome", "language")
        constraints = (
            models.UniqueConstraint(fields=("outcome", "language"), name="reply_template_once"),
        )

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} ({self.language})"


class Reply(models.Model):
    """The letter that answers a request; the applicant sees it once it was sent."""

    request = models.OneToOneField(Request, on_delete=models.CASCADE, related_name="reply")
    language = models.CharField(_("language"), max_length=20)
    subject = models.CharField(_("subject"), max_length=300)
    text = models.TextField(_("text"))
    written_by = models.ForeignKey(
        "accounts.User", verbose_name=_("written by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    written_at = models.DateTimeField(_("written at"))
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    letter = models.ForeignKey(
        "letters.Letter", verbose_name=_("letter in the outbox"), null=True, blank=True,
        on_delete=models.SET_NULL, related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = _("reply")
        verbose_name_plural = _("replies")
        ordering = ("-written_at",)

    def __str__(self) -> str:
        return self.subject
