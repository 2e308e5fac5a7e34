"""What the checks find in a version, and what somebody who looked at it decided to let stand."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Dismissal(models.Model):
    """One finding that is to be left alone, with the reason, kept beside the law in one language.

    It counts for every version in which the words are the same: `fingerprint` is the engine's, of
    the words that the finding is about.
    """

    language_version = models.ForeignKey(
        "corpus.LanguageVersion", on_delete=models.CASCADE, related_name="dismissals"
    )
    code = models.CharField(_("check"), max_length=60)
    address = models.CharField(_("address"), max_length=500)
    fingerprint = models.CharField(_("fingerprint of the words"), max_length=32)
    reason = models.CharField(_("reason"), max_length=1000)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("dismissed by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    dismissed_at = models.DateTimeField(_("dismissed at"))

    class Meta:
        verbose_name = _("dismissal")
        verbose_name_plural = _("dismissals")
        ordering = ("language_version", "address", "code")
        constraints = (
            models.UniqueConstraint(
                fields=("language_version", "code", "address", "fingerprint"),
                name="dismissal_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.address}"


class Finding(models.Model):
    """Something that a check found in a version: an index, made from the canonical text.

    `message` is the English sentence with its places, the key of its translations; `arguments`
    fill them. `end` is 0 where the whole of a provision is meant.
    """

    version = models.ForeignKey(
        "corpus.LawVersion", on_delete=models.CASCADE, related_name="check_findings"
    )
    position = models.PositiveIntegerField(_("position"))
    code = models.CharField(_("check"), max_length=60)
    severity = models.CharField(_("severity"), max_length=10)
    message = models.TextField(_("message"))
    arguments = models.JSONField(_("arguments"), default=list)
    address = models.CharField(_("address"), max_length=500, blank=True)
    article = models.CharField(_("article"), max_length=500, blank=True)
    inside = models.CharField(_("place in the article"), max_length=500, blank=True)
    start = models.PositiveIntegerField(_("first character"), default=0)
    end = models.PositiveIntegerField(_("character after the last"), default=0)
    fingerprint = models.CharField(_("fingerprint of the words"), max_length=32)
    dismissal = models.ForeignKey(
        Dismissal, null=True, on_delete=models.SET_NULL, related_name="findings"
    )

    class Meta:
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ("version", "position")
        indexes = (
            models.Index(fields=("version", "article"), name="finding_article"),
            models.Index(fields=("version", "code"), name="finding_check"),
        )

    def __str__(self) -> str:
        return f"{self.code} {self.address}"
