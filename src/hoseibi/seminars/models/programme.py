"""What happens in an event, item by item, and who speaks."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import ItemKind, SpeechRole


class ProgrammeItem(models.Model):
    """One item of the programme, with the articles that it is about."""

    event = models.ForeignKey("seminars.Event", on_delete=models.CASCADE, related_name="programme")
    position = models.PositiveSmallIntegerField(_("position"))
    kind = models.CharField(
        _("kind"), max_length=12, choices=ItemKind.choices, default=ItemKind.TALK
    )
    title = I18nCharField(_("title"), max_length=300)
    abstract = I18nTextField(_("abstract"), blank=True)
    begins_at = models.DateTimeField(_("begins at"))
    ends_at = models.DateTimeField(_("ends at"))
    room = I18nCharField(_("room"), max_length=200, blank=True)
    anchors = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), related_name="programme_items", blank=True
    )

    class Meta:
        verbose_name = _("item of a programme")
        verbose_name_plural = _("items of programmes")
        ordering = ("event", "position", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ends_at__gte=models.F("begins_at")),
                name="programme_item_ends_after_it_begins",
            ),
        )

    def __str__(self) -> str:
        return str(self.title)


class Speech(models.Model):
    """That somebody speaks under an item, as what, and what is said of them for it."""

    item = models.ForeignKey(ProgrammeItem, on_delete=models.CASCADE, related_name="speeches")
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    person = models.ForeignKey(
        "partners.Person", verbose_name=_("person"), on_delete=models.PROTECT,
        related_name="speeches",
    )  # fmt: skip
    role = models.CharField(
        _("role"), max_length=12, choices=SpeechRole.choices, default=SpeechRole.SPEAKER
    )
    note = I18nTextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("speech")
        verbose_name_plural = _("speeches")
        ordering = ("item", "position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("item", "person", "role"), name="speech_once"),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.item}"
