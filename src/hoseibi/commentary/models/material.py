"""Model forms, sample judgments and exercises, attached to articles."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from ..choices import AnswersFor, MaterialKind


class Material(models.Model):
    """A model form, a sample judgment or an exercise: in the language that it is in, as text, as a
    file, or both. An exercise has an answer, which not everybody sees."""

    circle = models.ForeignKey(
        "accounts.Circle", verbose_name=_("circle"), on_delete=models.PROTECT,
        related_name="article_material",
    )  # fmt: skip
    law = models.ForeignKey(
        "corpus.Law", verbose_name=_("law"), on_delete=models.PROTECT, related_name="material"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=MaterialKind.choices)
    title = I18nCharField(_("title"), max_length=300)
    language = models.CharField(_("language"), max_length=20)
    text = models.TextField(_("text"), blank=True)
    file = models.ForeignKey(
        "library.StoredFile", verbose_name=_("file"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    answer = models.TextField(_("answer"), blank=True)
    answers_for = models.CharField(
        _("who sees the answer"), max_length=10, choices=AnswersFor.choices,
        default=AnswersFor.SIGNED_IN,
    )  # fmt: skip
    anchors = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), related_name="material"
    )
    release = models.ForeignKey(
        "accounts.Release", verbose_name=_("release"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    added_by = models.ForeignKey(
        "accounts.User", verbose_name=_("added by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    added_at = models.DateTimeField(_("added at"))
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("material on articles")
        verbose_name_plural = _("material on articles")
        ordering = ("law", "kind", "pk")

    def __str__(self) -> str:
        return str(self.title)
