"""A procedure and its steps, as they are written down."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.models import User
from hoseibi.corpus.models import Law
from hoseibi.corpus.queries import places_meant, visible_laws
from hoseibi.ui.languages import by_language, own_name, reader_language

from ..actions.procedures import Begun, Place, StepSaid
from ..models import Procedure, ProcedureStep
from .bringing import OfCourtForm


class ProcedureForm(OfCourtForm):
    """A procedure that is begun, from nothing or from a file."""

    title = forms.CharField(label=_("Title"), max_length=200)
    law = forms.ModelChoiceField(label=_("Law"), queryset=Law.objects.none(), required=False)
    file = forms.FileField(
        label=_("File of the procedure (TOML)"),
        required=False,
        help_text=_("Without one the steps are written here."),
    )
    field_order = ("title", "law", "court", "file")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, user=user, **kwargs)
        field: Any = self.fields["law"]
        field.queryset = visible_laws(user).filter(country=self.country).prefetch_related("names")

    def begun(self) -> Begun:
        """What was said of it."""
        said = self.cleaned_data
        return Begun(said["title"], said["law"], said["court"])

    def content(self) -> bytes | None:
        """The file, where one came."""
        came = self.cleaned_data["file"]
        return came.read() if came else None


class StepForm(forms.Form):
    """A step: its name in the reader's language and English, its articles, what may follow."""

    articles = forms.CharField(
        label=_("Articles that prescribe it"),
        required=False,
        max_length=500,
        help_text=_("As one cites them, between semicolons: Article 8; Article 20"),
    )
    within = forms.IntegerField(
        label=_("Within so many days of the step before"), min_value=0, max_value=36500, initial=0,
        help_text=_("0 where the law sets no limit."),
    )  # fmt: skip
    begins = forms.BooleanField(label=_("A case begins with it"), required=False)
    ends = forms.BooleanField(label=_("A case may end with it"), required=False)
    following = forms.MultipleChoiceField(
        label=_("What may follow directly"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    activities = forms.CharField(
        label=_("Names that logs have for it, one in a line"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self,
        *args: Any,
        user: User,
        procedure: Procedure,
        step: ProcedureStep | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("initial", _initial(step) if step else {})
        super().__init__(*args, **kwargs)
        self.user, self.procedure = user, procedure
        known = by_language(step.name) if step else {}
        self.codes = list(dict.fromkeys((reader_language(), "en", *known)))
        for code in self.codes:
            self.fields[f"name_{code}"] = forms.CharField(
                label=_("Name ({language})").format(language=own_name(code)), max_length=200,
                required=False, initial=known.get(code, ""),
            )  # fmt: skip
        self.order_fields([f"name_{code}" for code in self.codes])
        choices: Any = self.fields["following"]
        choices.choices = [(str(one.pk), str(one)) for one in procedure.steps.all()]

    def clean_articles(self) -> list[Place]:
        """The articles that were named; one that no law of the reader has is told."""
        found = []
        for said in filter(None, (one.strip() for one in self.cleaned_data["articles"].split(";"))):
            slug = self.procedure.law.slug if self.procedure.law else ""
            places = places_meant(self.user, said, on=timezone.localdate(), law=slug)
            if not places:
                words = _("No article is known as “{said}”. Name the law too, or look it up.")
                raise forms.ValidationError(words.format(said=said))
            found.append((places[0].law, places[0].address, places[0].num))
        return found

    def told(self) -> StepSaid:
        """What was said of the step."""
        said = self.cleaned_data
        return StepSaid(
            names={code: said[f"name_{code}"] for code in self.codes},
            activities=said["activities"], within=said["within"], begins=said["begins"],
            ends=said["ends"], articles=said["articles"],
            following=[int(key) for key in said["following"]],
        )  # fmt: skip


def _initial(step: ProcedureStep) -> dict[str, Any]:
    return {
        "articles": "; ".join(f"{one.law.title} {one}" for one in step.articles.all()),
        "within": step.within,
        "begins": step.begins,
        "ends": step.ends,
        "following": [str(one.pk) for one in step.following.all()],
        "activities": step.activities,
    }
