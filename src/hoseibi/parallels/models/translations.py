"""How far the translation of each provision is."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import TranslationState


class TranslationMark(models.Model):
    """That somebody called the translation of a provision drafted, checked or authoritative. None
    is ever changed: the latest counts, as long as the words on both sides are those of that day.

    `words` and `source_words` are fingerprints of the translation and of what it translates, in the
    texts `version` and `source_version`; where no version is kept it was said before they were.
    """

    language = models.ForeignKey(
        "corpus.LanguageVersion", on_delete=models.CASCADE, related_name="+"
    )
    source = models.ForeignKey("corpus.LanguageVersion", on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(
        "corpus.LawVersion",
        verbose_name=_("version of the translation"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    source_version = models.ForeignKey(
        "corpus.LawVersion",
        verbose_name=_("version of what is translated"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    address = models.CharField(_("address"), max_length=500)
    state = models.CharField(_("state"), max_length=20, choices=TranslationState.choices)
    words = models.CharField(_("fingerprint of the words"), max_length=16)
    source_words = models.CharField(_("fingerprint of what is translated"), max_length=16)
    note = models.CharField(_("note"), max_length=500, blank=True)
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("marked by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    marked_at = models.DateTimeField(_("marked at"))

    among_closed = False
    """Whether a language of it has versions that the reader may not see; a query says so."""
    said_openly = False
    """Whether the reader may see the versions of which it was said; a query says so."""

    class Meta:
        verbose_name = _("mark of a translation")
        verbose_name_plural = _("marks of translations")
        ordering = ("pk",)
        indexes = (models.Index(fields=("language", "source"), name="translation_mark_of"),)

    def __str__(self) -> str:
        return f"{self.language}: {self.address}, {self.get_state_display()}"

    @property
    def note_is_open(self) -> bool:
        """Whether the reader may know what was noted: who may not see the version, may not."""
        if self.version_id is None or self.source_version_id is None:
            return not self.among_closed
        return self.said_openly
