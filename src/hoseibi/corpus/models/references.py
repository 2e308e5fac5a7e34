"""Which words of a version name which place: an index of references, made from canonical texts."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reference(models.Model):
    """Some words of a version and one place that they name, in the same law or in another.

    Words that name several places have a row for each, of which one is `first`; those that name
    none that is known have one row with an empty `target`. `article` and `target` are the short
    addresses of rows of provisions, `inside` and `target_inside` what is meant within them.
    `doubtful` are those found by counting paragraphs of which the source does not show that they
    begin. `law` is the other law where it is kept here; `law_key` is its name as titles are
    compared.
    """

    version = models.ForeignKey(
        "corpus.LawVersion", on_delete=models.CASCADE, related_name="references"
    )
    position = models.PositiveIntegerField(_("position"))
    article = models.CharField(_("article"), max_length=500)
    inside = models.CharField(_("place in the article"), max_length=500, blank=True)
    start = models.PositiveIntegerField(_("first character"))
    end = models.PositiveIntegerField(_("character after the last"))
    words = models.CharField(_("words"), max_length=500)
    kind = models.CharField(_("kind"), max_length=20)
    status = models.CharField(_("status"), max_length=20)
    part = models.CharField(_("part of what is named"), max_length=20, blank=True)
    doubtful = models.BooleanField(_("in doubt"), default=False)
    first = models.BooleanField(_("the first place of these words"), default=True)
    target = models.CharField(_("article named"), max_length=500, blank=True)
    target_inside = models.CharField(_("place in the article named"), max_length=500, blank=True)
    law_named = models.CharField(_("law named"), max_length=500, blank=True)
    law_key = models.CharField(_("search key of the law named"), max_length=500, blank=True)
    law = models.ForeignKey(
        "corpus.Law",
        verbose_name=_("law"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="references_to",
    )

    class Meta:
        verbose_name = _("reference")
        verbose_name_plural = _("references")
        ordering = ("version", "position")
        indexes = (
            models.Index(fields=("version", "article"), name="reference_out"),
            models.Index(fields=("version", "target"), name="reference_in"),
            models.Index(fields=("law", "target"), name="reference_in_other_laws"),
            models.Index(fields=("law_key",), name="reference_law_key"),
        )

    def __str__(self) -> str:
        return f"{self.article} › {self.target or self.law_named or self.status}"
