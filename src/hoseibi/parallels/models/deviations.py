"""Where two texts of a law do not say the same: what was computed, and what a person lets stand."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import DeviationKind


class ComputedDeviations(models.Model):
    """What the engine found in two texts. It can be made again at any time; `key` names all that it
    was made of: the texts, the ties by hand, and the terms where they are looked for."""

    left = models.ForeignKey("corpus.LawVersion", on_delete=models.CASCADE, related_name="+")
    right = models.ForeignKey("corpus.LawVersion", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=10, choices=DeviationKind.choices)
    key = models.CharField(_("made of"), max_length=64, unique=True)
    packed = models.BinaryField(_("deviations, packed"))
    made_at = models.DateTimeField(_("made at"))

    class Meta:
        verbose_name = _("computed deviations")
        verbose_name_plural = _("computed deviations")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.left} | {self.right}: {self.get_kind_display()}"


class AcceptedDeviation(models.Model):
    """That somebody looked at a deviation and said that it is meant. It holds for the words of the
    two articles as they were: `key` is made of them, of the check, of the place in the article and
    of the words meant. `message` and `arguments` are the sentence that was accepted.

    With the same language on both sides it is of terms that two versions of it call otherwise.
    """

    left = models.ForeignKey("corpus.LanguageVersion", on_delete=models.CASCADE, related_name="+")
    right = models.ForeignKey("corpus.LanguageVersion", on_delete=models.CASCADE, related_name="+")
    left_version = models.ForeignKey(
        "corpus.LawVersion", on_delete=models.CASCADE, related_name="+"
    )
    right_version = models.ForeignKey(
        "corpus.LawVersion", on_delete=models.CASCADE, related_name="+"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=DeviationKind.choices)
    code = models.CharField(_("check"), max_length=60)
    concept = models.ForeignKey(
        "terms.Concept",
        verbose_name=_("concept"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    left_place = models.CharField(_("place in the first"), max_length=500, blank=True)
    right_place = models.CharField(_("place in the second"), max_length=500, blank=True)
    message = models.TextField(_("message"))
    arguments = models.JSONField(_("arguments"), default=list)
    key = models.CharField(_("made of"), max_length=64)
    reason = models.CharField(_("reason"), max_length=1000)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("called meant by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accepted_at = models.DateTimeField(_("called meant at"))
    taken_back_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("taken back by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    class Meta:
        verbose_name = _("accepted deviation")
        verbose_name_plural = _("accepted deviations")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("key",),
                condition=models.Q(taken_back_at=None),
                name="accepted_deviation_once",
            ),
        )
        indexes = (models.Index(fields=("left", "taken_back_at"), name="accepted_deviation_of"),)

    def __str__(self) -> str:
        places = dict.fromkeys(one for one in (self.left_place, self.right_place) if one)
        return f"{self.code} {' | '.join(places)}".strip()
