"""Articles of other codes that answer to one: what was computed, and what a person decided."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ComparedCodes(models.Model):
    """The candidates of every article of one text in another, as the engine ranked them. It can be
    made again at any time; `key` names all that it was made of."""

    here = models.ForeignKey("corpus.LawVersion", on_delete=models.CASCADE, related_name="+")
    there = models.ForeignKey("corpus.LawVersion", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(_("made of"), max_length=64, unique=True)
    packed = models.BinaryField(_("candidates, packed"))
    made_at = models.DateTimeField(_("made at"))

    class Meta:
        verbose_name = _("compared codes")
        verbose_name_plural = _("compared codes")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.here} | {self.there}"


class Verdict(models.Model):
    """That somebody accepted or rejected an article of another law as the counterpart of one. None
    is ever changed: the latest counts, unless it was taken back.

    `here_version` and `there_version` are the texts before the eyes of who said so, `here_words`
    and `there_words` fingerprints of the articles in them: in later texts it is carried over as
    long as these are the same. Where no version is kept it was said before they were.
    """

    here = models.ForeignKey("corpus.Anchor", on_delete=models.CASCADE, related_name="+")
    there = models.ForeignKey("corpus.Anchor", on_delete=models.CASCADE, related_name="+")
    here_version = models.ForeignKey(
        "corpus.LawVersion",
        verbose_name=_("version of the first"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    there_version = models.ForeignKey(
        "corpus.LawVersion",
        verbose_name=_("version of the second"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    here_words = models.CharField(_("fingerprint of the first"), max_length=32, blank=True)
    there_words = models.CharField(_("fingerprint of the second"), max_length=32, blank=True)
    accepted = models.BooleanField(_("accepted"))
    note = models.CharField(_("note"), max_length=500, blank=True)
    given_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("given by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    given_at = models.DateTimeField(_("given at"))
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    note_is_open = False
    """Whether its note is the reader's to read; a query says so."""

    class Meta:
        verbose_name = _("verdict on a counterpart")
        verbose_name_plural = _("verdicts on counterparts")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("here", "there"),
                condition=models.Q(taken_back_at=None),
                name="verdict_once",
            ),
        )

    def __str__(self) -> str:
        said = _("accepted") if self.accepted else _("rejected")
        return f"{self.here.law} {self.here} | {self.there.law} {self.there}: {said}"
