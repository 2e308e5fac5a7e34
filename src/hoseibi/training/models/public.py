"""What a course shows to everybody, and the act by which it was opened."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField, I18nTextField

from hoseibi.partners.choices import FieldOfLaw

from .courses import Course


class PublicPage(models.Model):
    """The page of a course on the public site. `shows` are the parts that it lets be seen (codes of
    `PublicPart`); field, host and description are written for everybody and stand nowhere else.
    Nothing is open before its release stands."""

    course = models.OneToOneField(Course, on_delete=models.CASCADE, related_name="public_page")
    field_of_law = models.CharField(
        _("field of law"), max_length=20, choices=FieldOfLaw.choices, blank=True
    )
    host = I18nCharField(_("host"), max_length=300, blank=True)
    about = I18nTextField(_("description for everybody"), blank=True)
    shows = models.JSONField(_("what it shows"), default=list, blank=True)
    release = models.ForeignKey(
        "accounts.Release",
        verbose_name=_("release"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("public page of a course")
        verbose_name_plural = _("public pages of courses")
        ordering = ("course",)

    def __str__(self) -> str:
        return str(self.course)
