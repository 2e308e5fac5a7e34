"""What a course went through, step by step."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import CourseState
from .courses import Course


class CourseStep(models.Model):
    """A state that a course came to: who let it, when, and why where it went back or was called
    off."""

    course = models.ForeignKey(Course, on_delete=models.CASCADE, related_name="steps")
    state = models.CharField(_("state"), max_length=12, choices=CourseState.choices)
    reason = models.CharField(_("reason"), max_length=1000, blank=True)
    taken_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("taken by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    taken_at = models.DateTimeField(_("taken at"))

    class Meta:
        verbose_name = _("step of a course")
        verbose_name_plural = _("steps of courses")
        ordering = ("course", "taken_at", "pk")

    def __str__(self) -> str:
        return f"{self.course}: {self.get_state_display()}"
