"""An article as such: what opinions, questions and decisions are about, whatever its number."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Anchor(models.Model):
    """A place of a law that people speak of. `address` is where it stands in the newest text, empty
    once it was deleted there; `label` is what it was called when somebody first spoke of it."""

    law = models.ForeignKey("corpus.Law", on_delete=models.CASCADE, related_name="anchors")
    address = models.CharField(_("address"), max_length=500, blank=True)
    label = models.CharField(_("called"), max_length=200)

    class Meta:
        verbose_name = _("anchor")
        verbose_name_plural = _("anchors")
        ordering = ("law", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("law", "address"),
                condition=~models.Q(address=""),
                name="anchor_once",
            ),
        )

    def __str__(self) -> str:
        return self.label
