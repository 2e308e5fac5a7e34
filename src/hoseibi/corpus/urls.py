"""Addresses of laws: names that people can say and cite.

`/laws/jp-civil-code/art_709@2020-04-01` is Article 709 as in force on that day.
"""

from datetime import date

from django.urls import path, register_converter

from . import views


class DayConverter:
    """A day as `2020-04-01`; anything else is not an address of ours."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        return value if isinstance(value, str) else value.isoformat()


class AddressConverter:
    """The address of a provision: `art_709__para_2`, or one of the few names without a number."""

    regex = r"[a-z]+_[^/@.]+|preface|preamble|body|toc"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class TwoDaysConverter:
    """Two days as `2020-04-01..2022-10-01`."""

    regex = rf"{DayConverter.regex}\.\.{DayConverter.regex}"

    def to_python(self, value: str) -> tuple[date, date]:
        old, new = map(date.fromisoformat, value.split(".."))
        return old, new

    def to_url(self, value: tuple[date, date]) -> str:
        return "..".join(day.isoformat() for day in value)


register_converter(DayConverter, "day")
register_converter(TwoDaysConverter, "days")
register_converter(AddressConverter, "address")

app_name = "corpus"

urlpatterns = [
    path("search/", views.search, name="search"),
    path("search/suggest/", views.suggest, name="suggest"),
    path("checks/", views.checks, name="checks"),
    path("checks/<slug:code>/", views.check, name="check"),
    path("laws/", views.library, name="library"),
    path("laws.csv", views.library_csv, name="library-csv"),
    path("laws.json", views.library_json, name="library-json"),
    path("laws/import/", views.import_start, name="import"),
    path("laws/import/<str:fingerprint>/", views.import_check, name="import-check"),
    path("laws/deleted/", views.deleted, name="deleted"),
    path("laws/references/", views.laws_references, name="laws-references"),
    path("laws/<slug:slug>/references/", views.law_references, name="references"),
    path("laws/<slug:slug>/", views.law, name="law"),
    path("laws/<slug:slug>@<day:on>/", views.law, name="law-on"),
    path("laws/<slug:slug>/text/", views.reading, name="reading"),
    path("laws/<slug:slug>/contents/", views.contents, name="contents"),
    path("laws/<slug:slug>/export/<str:language>.<str:form>", views.export, name="export"),
    path("laws/<slug:slug>/original/<int:pk>", views.original, name="original"),
    path("laws/<slug:slug>/amend/", views.amend_start, name="amend"),
    path(
        "laws/<slug:slug>/amend/<int:pk>/<str:fingerprint>/", views.amend_check, name="amend-check"
    ),
    path("laws/<slug:slug>/act/<int:pk>", views.act, name="act"),
    path("laws/<slug:slug>/draft/<int:old>/<int:new>/", views.draft, name="draft"),
    path("laws/<slug:slug>/findings/<int:pk>/", views.findings, name="findings"),
    path(
        "laws/<slug:slug>/findings/<int:pk>.<str:form>",
        views.findings_export,
        name="findings-export",
    ),
    path(
        "laws/<slug:slug>/findings/<int:pk>/dismiss/<int:finding>/", views.dismiss, name="dismiss"
    ),
    path("laws/<slug:slug>/take-up-again/<int:pk>/", views.take_up_again, name="take-up-again"),
    path("laws/<slug:slug>/release/<int:pk>/", views.release, name="release"),
    path("laws/<slug:slug>/days/<int:pk>/", views.days, name="days"),
    path("laws/<slug:slug>/describe/", views.describe, name="describe"),
    path("laws/<slug:slug>/delete/", views.delete_law, name="delete-law"),
    path("laws/<slug:slug>/delete/<int:pk>/", views.delete_version, name="delete-version"),
    path("laws/<slug:slug>/restore/", views.restore_law, name="restore-law"),
    path("laws/<slug:slug>/restore/<int:pk>/", views.restore_version, name="restore-version"),
    path("laws/<slug:slug>/compare/", views.compare, name="compare"),
    path("laws/<slug:slug>/compare/file/", views.compare_file, name="compare-file"),
    path(
        "laws/<slug:slug>/compare/<str:language>/<days:days>/",
        views.compare_days,
        name="compare-days",
    ),
    path(
        "laws/<slug:slug>/compare/<str:language>/<days:days>/<str:form>",
        views.compare_export,
        name="compare-export",
    ),
    path("laws/<slug:slug>/<int:number>", views.article_by_number, name="article-by-number"),
    path("laws/<slug:slug>/<address:address>/words", views.words, name="words"),
    path("laws/<slug:slug>/<address:address>/impact/", views.impact, name="impact"),
    path("laws/<slug:slug>/<address:address>@<day:on>/impact/", views.impact, name="impact-on"),
    path("laws/<slug:slug>/<address:address>", views.article, name="article"),
    path("laws/<slug:slug>/<address:address>@<day:on>", views.article, name="article-on"),
    path(
        "laws/<slug:slug>/<address:address>/<str:language>.<str:ending>",
        views.export_article,
        name="export-article",
    ),
]
