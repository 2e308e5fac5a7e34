"""What is published of a project (IATI): by whom, what besides its plan, in which states."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from ..choices import AidType, OrganisationType, PaperKind, PublicSector, TiedStatus
from .projects import Project

THE_ONE = 1


class Publisher(models.Model):
    """The organisation that publishes; there is one on a site. `identifier` is that by which the
    registry knows it; `language`, `currency` and the codes hold where a project says nothing."""

    identifier = models.CharField(_("identifier"), max_length=100)
    type = models.CharField(
        _("type"),
        max_length=2,
        choices=OrganisationType.choices,
        default=OrganisationType.GOVERNMENT,
    )
    name = I18nCharField(_("name"), max_length=300)
    language = models.CharField(_("language"), max_length=20, default="en")
    currency = models.CharField(_("currency"), max_length=3, default="JPY")
    email = models.EmailField(_("e-mail address"), blank=True)
    website = models.URLField(_("web site"), max_length=300, blank=True)
    aid_type = models.CharField(
        _("type of aid"), max_length=3, choices=AidType.choices, default=AidType.OTHER_HELP
    )
    tied_status = models.CharField(
        _("tied or untied"), max_length=1, choices=TiedStatus.choices, default=TiedStatus.UNTIED
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("publisher")
        verbose_name_plural = _("publishers")
        constraints = (
            models.CheckConstraint(condition=models.Q(pk=THE_ONE), name="publisher_is_one"),
        )

    def __str__(self) -> str:
        return str(self.name)


class PublicSide(models.Model):
    """What a project says in public besides its plan. `identifier` is the part after that of the
    publisher; money, results and target group are published only where they are to be."""

    project = models.OneToOneField(Project, on_delete=models.CASCADE, related_name="public_side")
    identifier = models.CharField(_("identifier"), max_length=80, unique=True)
    description = I18nTextField(_("description"), blank=True)
    sector = models.CharField(
        _("sector"), max_length=5, choices=PublicSector.choices, default=PublicSector.LEGAL
    )
    aid_type = models.CharField(_("type of aid"), max_length=3, choices=AidType.choices, blank=True)
    with_results = models.BooleanField(_("results and indicators"), default=True)
    with_money = models.BooleanField(_("budget and payments"), default=False)
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("public side of a project")
        verbose_name_plural = _("public sides of projects")

    def __str__(self) -> str:
        return self.identifier


class PublicDocument(models.Model):
    """A paper about a project that lies open on the web."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="public_documents")
    title = I18nCharField(_("title"), max_length=300)
    url = models.URLField(_("address"), max_length=500)
    format = models.CharField(_("format"), max_length=100, default="application/pdf")
    kind = models.CharField(_("kind"), max_length=3, choices=PaperKind.choices)
    language = models.CharField(_("language"), max_length=20, blank=True)
    on = models.DateField(_("day"), null=True, blank=True)

    class Meta:
        verbose_name = _("public document")
        verbose_name_plural = _("public documents")
        ordering = ("project", "-on", "pk")

    def __str__(self) -> str:
        return str(self.title)


class Published(models.Model):
    """A project as it was published once: `xml` is the activity as it stands in the public file
    from then on, until it is published anew or the release is withdrawn."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="published")
    number = models.PositiveSmallIntegerField(_("number"))
    release = models.OneToOneField(
        "accounts.Release",
        verbose_name=_("release"),
        on_delete=models.PROTECT,
        related_name="published_project",
    )
    xml = models.TextField(_("as published"))
    warnings = models.PositiveSmallIntegerField(_("advice not followed"), default=0)
    at = models.DateTimeField(_("published at"))

    class Meta:
        verbose_name = _("published state of a project")
        verbose_name_plural = _("published states of projects")
        ordering = ("project", "-number")
        constraints = (
            models.UniqueConstraint(fields=("project", "number"), name="published_number_once"),
        )

    def __str__(self) -> str:
        return f"{self.project} ({self.number})"
