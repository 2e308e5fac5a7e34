"""Two languages of a law beside one another: what was computed, and what a person decided."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ComputedAlignment(models.Model):
    """Which provisions of two texts answer one another, as the engine found it. It can be made
    again at any time; `key` names all that it was made of, `texts` the two texts and the ties by
    hand."""

    left = models.ForeignKey("corpus.LawVersion", on_delete=models.CASCADE, related_name="+")
    right = models.ForeignKey("corpus.LawVersion", on_delete=models.CASCADE, related_name="+")
    texts = models.CharField(_("fingerprint of the texts"), max_length=64)
    key = models.CharField(_("made of"), max_length=64, unique=True)
    packed = models.BinaryField(_("ties, packed"))
    made_at = models.DateTimeField(_("made at"))

    class Meta:
        verbose_name = _("computed alignment")
        verbose_name_plural = _("computed alignments")
        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.left} | {self.right}"


class KeptTie(models.Model):
    """What a person decided of provisions of two languages: that they answer one another, or, with
    one side empty, that nothing answers.

    A side is a list of `[short address, words as they were]`: it is found again by the words when
    a later version numbers them otherwise.
    """

    left = models.ForeignKey("corpus.LanguageVersion", on_delete=models.CASCADE, related_name="+")
    right = models.ForeignKey("corpus.LanguageVersion", on_delete=models.CASCADE, related_name="+")
    left_version = models.ForeignKey(
        "corpus.LawVersion", on_delete=models.CASCADE, related_name="+"
    )
    right_version = models.ForeignKey(
        "corpus.LawVersion", on_delete=models.CASCADE, related_name="+"
    )
    left_places = models.JSONField(_("provisions of the first"), default=list)
    right_places = models.JSONField(_("provisions of the second"), default=list)
    reason = models.CharField(_("reason"), max_length=500, blank=True)
    tied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("tied by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    tied_at = models.DateTimeField(_("tied at"))
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("undone by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    undone_at = models.DateTimeField(_("undone at"), null=True, blank=True)

    class Meta:
        verbose_name = _("tie by hand")
        verbose_name_plural = _("ties by hand")
        ordering = ("pk",)
        indexes = (models.Index(fields=("left", "right", "undone_at"), name="kept_tie_standing"),)

    def __str__(self) -> str:
        sides = (self.left_places, self.right_places)
        left, right = (", ".join(place for place, _words in side) or "–" for side in sides)
        return f"{left} | {right}"
