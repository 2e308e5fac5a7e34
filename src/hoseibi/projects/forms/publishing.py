"""What people enter to publish projects: who publishes, what is told, papers, a file."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from hoseibi.ui.forms import TextsForm, day_field
from hoseibi.ui.languages import TO_CHOOSE

from .. import actions
from ..choices import AidType, OrganisationType, PaperKind, PublicSector, TiedStatus
from ..queries.iati import Sieve


class PublisherForm(TextsForm):
    """The organisation that publishes, and what holds where a project says nothing."""

    asked = (("name", _("Name"), 1),)

    identifier = forms.CharField(
        label=_("Identifier"),
        max_length=100,
        help_text=_("As the IATI registry knows it, such as XM-DAC-701-8."),
    )
    type = forms.ChoiceField(label=_("Type"), choices=OrganisationType.choices)
    language = forms.ChoiceField(
        label=_("Language"),
        choices=TO_CHOOSE,
        help_text=_("That of every text that names none."),
    )
    currency = forms.CharField(label=_("Currency"), min_length=3, max_length=3, initial="JPY")
    email = forms.EmailField(label=_("E-mail address for questions"), required=False)
    website = forms.URLField(label=_("Web site"), required=False, assume_scheme="https")
    aid_type = forms.ChoiceField(
        label=_("Type of aid"), choices=AidType.choices, initial=AidType.OTHER_HELP
    )
    tied_status = forms.ChoiceField(
        label=_("Tied or untied"), choices=TiedStatus.choices, initial=TiedStatus.UNTIED
    )

    def naming(self) -> actions.PublisherNaming:
        """The publisher as a value."""
        said = self.cleaned_data
        names = ("type", "language", "currency", "email", "website", "aid_type", "tied_status")
        return actions.PublisherNaming(
            said["identifier"], self.texts("name"), **{name: said[name] for name in names}
        )


class PublicSideForm(TextsForm):
    """What a project says in public besides its plan."""

    asked = (("description", _("Description for everybody"), 5),)

    identifier = forms.CharField(
        label=_("Identifier"),
        max_length=80,
        help_text=_("The part after that of the publisher, such as LANVARA-2024-01."),
    )
    sector = forms.ChoiceField(label=_("Sector"), choices=PublicSector.choices)
    aid_type = forms.ChoiceField(
        label=_("Type of aid"),
        choices=[("", _("as the publisher says")), *AidType.choices],
        required=False,
    )
    with_results = forms.BooleanField(
        label=_("Tell the results: outputs, purpose and goal with what was approved"),
        required=False,
    )
    with_money = forms.BooleanField(
        label=_("Tell the money: our budget by year, and every payment"), required=False
    )

    def telling(self) -> actions.Telling:
        """What is told, as a value."""
        said = self.cleaned_data
        names = ("sector", "aid_type", "with_results", "with_money")
        return actions.Telling(
            said["identifier"], self.texts("description"), **{name: said[name] for name in names}
        )


class PaperForm(TextsForm):
    """A document that lies open on the web."""

    asked = (("title", _("Title"), 1),)

    url = forms.URLField(label=_("Address"), max_length=500, assume_scheme="https")
    kind = forms.ChoiceField(label=_("Kind"), choices=PaperKind.choices)
    format = forms.ChoiceField(
        label=_("Form"),
        choices=[
            ("application/pdf", "PDF"),
            ("text/html", _("Web page")),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word"),
            ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"),
        ],
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=[("", "–"), *TO_CHOOSE], required=False
    )
    on = day_field(_("Day"), required=False)

    def paper(self) -> actions.Paper:
        """The document as a value."""
        said = self.cleaned_data
        names = ("url", "kind", "format", "language", "on")
        return actions.Paper(self.texts("title"), **{name: said[name] for name in names})


class IatiFileForm(forms.Form):
    """A file of IATI from which projects are begun."""

    file = forms.FileField(
        label=_("IATI file"),
        help_text=_(
            "XML of version 2, up to 60 MiB. You see what is in it before anything is begun."
        ),
        widget=forms.FileInput(attrs={"accept": ".xml,application/xml,text/xml"}),
    )


class SieveForm(forms.Form):
    """What the list of projects to publish is narrowed to."""

    words = forms.CharField(label=_("Words in the title"), required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    state = forms.ChoiceField(
        label=_("State"),
        choices=[("", _("all")), ("published", _("published")), ("open", _("not published"))],
        required=False,
    )

    def __init__(self, countries: list[tuple[str, str]], *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["country"].choices = [("", _("all")), *countries]  # type: ignore[attr-defined]

    def sieve(self) -> Sieve:
        """What was asked for; what cannot be understood is left out."""
        self.is_valid()
        said = getattr(self, "cleaned_data", {})
        return Sieve(said.get("words", ""), said.get("country", ""), said.get("state", ""))
