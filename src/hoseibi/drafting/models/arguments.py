"""What is to be said for an article: its purpose, local facts, expected questions with answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import ArgumentKind


class Argument(models.Model):
    """What was written for an article in a language from one moment on; the last number counts.

    `place` tells one expected question from another and is 0 for the other kinds; `question` is
    what is expected to be asked, `text` the answer.
    """

    unit = models.ForeignKey("drafting.Unit", on_delete=models.CASCADE, related_name="arguments")
    kind = models.CharField(_("kind"), max_length=10, choices=ArgumentKind.choices)
    place = models.PositiveSmallIntegerField(_("place"), default=0)
    language = models.CharField(_("language"), max_length=20)
    number = models.PositiveIntegerField(_("number"))
    question = models.CharField(_("question"), max_length=1000, blank=True)
    text = models.TextField(_("text"), blank=True)
    written_from = models.PositiveIntegerField(_("written from"), default=0)
    author = models.ForeignKey(
        "accounts.User",
        verbose_name=_("author"),
        null=True,
        on_delete=models.PROTECT,
        related_name="arguments",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("argument")
        verbose_name_plural = _("arguments")
        ordering = ("unit", "kind", "place", "language", "number")
        constraints = (
            models.UniqueConstraint(
                fields=("unit", "kind", "place", "language", "number"), name="argument_number_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.unit} {self.get_kind_display()} ({self.language})"
