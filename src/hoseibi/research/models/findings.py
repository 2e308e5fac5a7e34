"""What was found in a country, what it rests on, and when it was last seen to be so."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nTextField

from hoseibi.partners.choices import FieldOfLaw

from ..choices import Confidence, SourceKind
from .fieldwork import Interview, Mission
from .kept import KNOWN, Kept


class SurveyFinding(Kept):
    """Something that was found. It is never rewritten: a later one takes its place, and it stays.

    `language` is that of the claim as it was made; other languages of `claim` are translations.
    `true_on` is the day of the fact, `found_on` that of its finding, `seen_on` the last on which
    somebody saw that it is so. `words` are the claim in all languages, to search in.
    """

    claim = I18nTextField(_("claim"))
    language = models.CharField(_("language"), max_length=20, default="en")
    words = models.TextField(_("words to search in"), blank=True)
    field_of_law = models.CharField(
        _("field of law"), max_length=30, choices=FieldOfLaw.choices, default=FieldOfLaw.OTHER
    )
    confidence = models.CharField(
        _("confidence"), max_length=10, choices=Confidence.choices, default=Confidence.SAID
    )
    true_on = models.DateField(_("day of the fact"), null=True, blank=True)
    found_on = models.DateField(_("found on"))
    seen_on = models.DateField(_("last seen to be so"), db_index=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    found_by = models.CharField(_("found by"), max_length=200, blank=True)
    mission = models.ForeignKey(
        Mission,
        verbose_name=_("mission"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="findings",
    )
    laws = models.ManyToManyField(
        "corpus.Law", verbose_name=_("laws"), blank=True, related_name="survey_findings"
    )
    anchors = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), blank=True, related_name="survey_findings"
    )
    superseded_by = models.ForeignKey(
        "self",
        verbose_name=_("superseded by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="supersedes",
    )

    class Meta(Kept.Meta):
        abstract = False
        verbose_name = _("survey finding")
        verbose_name_plural = _("survey findings")
        ordering = ("-found_on", "-pk")
        indexes = (
            models.Index(fields=("-found_on", "-id"), name="survey_finding_newest"),
            models.Index(
                fields=("country", "-found_on", "-id", *KNOWN), name="survey_finding_by_day"
            ),
        )

    def __str__(self) -> str:
        return str(self.claim)[:120]


class Evidence(models.Model):
    """What a finding rests on, and the place in it. A document lies in the library or is cited."""

    finding = models.ForeignKey(SurveyFinding, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(_("kind"), max_length=12, choices=SourceKind.choices)
    cited = models.CharField(_("source"), max_length=500, blank=True)
    place = models.CharField(_("place in it"), max_length=200, blank=True)
    dated_on = models.DateField(_("dated"), null=True, blank=True)
    file = models.ForeignKey(
        "library.StoredFile",
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )
    interview = models.ForeignKey(
        Interview,
        verbose_name=_("interview"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="evidence",
    )

    class Meta:
        verbose_name = _("evidence")
        verbose_name_plural = _("evidence")
        ordering = ("finding", "pk")
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(cited="")
                | models.Q(file__isnull=False)
                | models.Q(anchor__isnull=False)
                | models.Q(interview__isnull=False),
                name="evidence_names_its_source",
            ),
        )

    def __str__(self) -> str:
        return self.cited or self.get_kind_display()


class Confirmation(models.Model):
    """Somebody saw that something is still true, on a day."""

    finding = models.ForeignKey(
        SurveyFinding, null=True, on_delete=models.CASCADE, related_name="confirmations"
    )
    entry = models.ForeignKey(
        "research.InventoryEntry",
        null=True,
        on_delete=models.CASCADE,
        related_name="confirmations",
    )
    on = models.DateField(_("on"))
    how = models.CharField(_("how it was seen"), max_length=300, blank=True)
    by = models.ForeignKey(
        "accounts.User", verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name = _("confirmation")
        verbose_name_plural = _("confirmations")
        ordering = ("-on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(finding__isnull=False) ^ models.Q(entry__isnull=False),
                name="confirmation_of_one_thing",
            ),
        )

    def __str__(self) -> str:
        return f"{self.on} {self.how}"
