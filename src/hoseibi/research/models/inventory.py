"""The laws of a country and those it lacks: how each stands, by which source, and what it owes."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from hoseibi.partners.choices import FieldOfLaw

from ..choices import ConflictState, RuleState, Standing
from .kept import Kept


class InventoryEntry(Kept):
    """A law of a country, or one that is missing. `law` is it where its text is kept here;
    `languages` are those it exists in otherwise. `status` and `since` are those of the statement
    that is held to be right, `seen_on` the last day on which somebody saw that it is so."""

    title = I18nCharField(_("title"), max_length=300)
    words = models.TextField(_("words to search in"), blank=True)
    kind = models.CharField(_("kind"), max_length=60, blank=True)
    number = models.CharField(_("number"), max_length=100, blank=True)
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, default=FieldOfLaw.OTHER
    )
    law = models.ForeignKey(
        "corpus.Law",
        verbose_name=_("text kept here"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="inventory_entries",
    )
    languages = models.CharField(_("languages it exists in"), max_length=100, blank=True)
    note = I18nTextField(_("note"), blank=True)
    status = models.CharField(_("standing"), max_length=10, choices=Standing.choices, db_index=True)
    since = models.DateField(_("since"), null=True, blank=True)
    seen_on = models.DateField(_("last seen to be so"))

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("entry of the legal inventory")
        verbose_name_plural = _("entries of the legal inventory")
        ordering = ("country__code", "field_of_law", "pk")
        indexes = (
            models.Index(fields=("country", "field_of_law", "id"), name="inventory_of_country"),
        )

    def __str__(self) -> str:
        return str(self.title)


class Statement(models.Model):
    """How an entry stands according to one source. Sources may disagree: each is kept, and `held`
    is the one that is held to be right."""

    entry = models.ForeignKey(InventoryEntry, on_delete=models.CASCADE, related_name="statements")
    status = models.CharField(_("standing"), max_length=10, choices=Standing.choices)
    since = models.DateField(_("since"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=500)
    said_on = models.DateField(_("said on"))
    held = models.BooleanField(_("held to be right"), default=False)
    by = models.ForeignKey(
        "accounts.User", verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("statement of a standing")
        verbose_name_plural = _("statements of standings")
        ordering = ("-said_on", "-pk")
        constraints = (
            models.UniqueConstraint(
                fields=("entry",), condition=models.Q(held=True), name="one_statement_is_held"
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_status_display()} ({self.source})"


class OwedRule(models.Model):
    """A sub-decree or other rule that an article of a law says there will be."""

    entry = models.ForeignKey(InventoryEntry, on_delete=models.CASCADE, related_name="owed")
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article that owes it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="owed_rules",
    )
    article = models.CharField(_("article, as it is called"), max_length=120, blank=True)
    title = I18nCharField(_("what is owed"), max_length=300)
    organ = models.CharField(_("organ responsible"), max_length=300, blank=True)
    due_on = models.DateField(_("due"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=RuleState.choices, default=RuleState.NOT_BEGUN
    )
    state_on = models.DateField(_("in this state since"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    issued_as = models.ForeignKey(
        InventoryEntry,
        verbose_name=_("issued as"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="issued_for",
    )

    class Meta:
        verbose_name = _("rule that is owed")
        verbose_name_plural = _("rules that are owed")
        ordering = ("entry", "pk")

    def __str__(self) -> str:
        return str(self.title)

    def is_overdue(self, today: date) -> bool:
        """Whether it should have been issued before a day and was not."""
        return self.state != RuleState.ISSUED and self.due_on is not None and self.due_on < today


class DonorSupport(models.Model):
    """A donor who helps with a law, and with what."""

    entry = models.ForeignKey(InventoryEntry, on_delete=models.CASCADE, related_name="donors")
    donor = models.CharField(_("donor"), max_length=200, db_index=True)
    what = models.CharField(_("with what"), max_length=300, blank=True)
    since = models.DateField(_("since"), null=True, blank=True)
    until = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        verbose_name = _("support by a donor")
        verbose_name_plural = _("support by donors")
        ordering = ("entry", "donor", "pk")

    def __str__(self) -> str:
        return self.donor


class Conflict(models.Model):
    """Two provisions that cannot both be followed: what clashes, and who says so."""

    entry = models.ForeignKey(InventoryEntry, on_delete=models.CASCADE, related_name="conflicts")
    place = models.CharField(_("article"), max_length=120)
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article kept here"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conflicts",
    )
    other = models.ForeignKey(
        InventoryEntry,
        verbose_name=_("other law"),
        on_delete=models.PROTECT,
        related_name="conflicts_from",
    )
    other_place = models.CharField(_("article of the other law"), max_length=120)
    other_anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article of the other law kept here"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conflicts_from",
    )
    text = I18nTextField(_("what clashes"))
    said_by = models.CharField(_("who says so"), max_length=300)
    said_on = models.DateField(_("said on"))
    state = models.CharField(
        _("state"), max_length=14, choices=ConflictState.choices, default=ConflictState.OPEN
    )
    settled_how = models.CharField(_("how it is settled"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("conflict of provisions")
        verbose_name_plural = _("conflicts of provisions")
        ordering = ("state", "-said_on", "pk")

    def __str__(self) -> str:
        return f"{self.entry} {self.place} / {self.other} {self.other_place}"
