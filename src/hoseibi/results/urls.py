"""Addresses of results. `/results/` is for who signs in, and so is the thread; `/public/en/` begins
the public site, and `/eli/xl/civil-code/art_5` is an article.

Each page of the public site hangs on its address alone, language included, and on nothing that a
browser sends with it: one answer serves everybody.
"""

from django.urls import path, register_converter

from . import views


class LanguageConverter:
    """A language as `en` or `uz-Cyrl`."""

    regex = r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(LanguageConverter, "language")

app_name = "results"

OF_LAW = "eli/<str:country>/<slug:slug>/"
DAY, LANGUAGE, ADDRESS = "<day:on>/", "<language:language>/", "<address:address>"
FORMS = {"": "", "-on": DAY, "-in": LANGUAGE, "-on-in": f"{DAY}{LANGUAGE}"}
"""How much an address says of which text is meant, by the ending of its name."""

urlpatterns = [
    path("public/", views.public, name="public"),
    path("robots.txt", views.robots, name="robots"),
    path("public/sitemap.xml", views.sitemap, name="sitemap"),
    path("public/<language:language>/", views.home, name="home"),
    path("public/<language:language>/feed.atom", views.feed, name="feed"),
    path("public/<language:language>/search/", views.search, name="search"),
    path("public/<language:language>/countries/<str:code>/", views.country, name="country"),
    path("public/<language:language>/countries/<str:code>/laws.zip", views.bundle, name="bundle"),
    path("public/<language:language>/projects/", views.projects, name="projects"),
    path("public/<language:language>/projects/<slug:slug>/", views.project, name="project"),
    path("public/<language:language>/indicators/", views.indicators, name="indicators"),
    path("public/<language:language>/products/", views.products, name="products"),
    path("public/<language:language>/commentary/", views.commentaries, name="commentaries"),
    path("public/<language:language>/commentary/<slug:slug>/", views.commentary, name="commentary"),
    path(
        "public/<language:language>/commentary/<slug:slug>/<address:place>/",
        views.entry,
        name="entry",
    ),
    path("public/<language:language>/material/", views.material, name="material"),
    path("public/<language:language>/material/<int:key>/", views.material_one, name="material-one"),
    path("public/<language:language>/courts/", views.courts, name="courts"),
    path("public/<language:language>/courts/<str:code>/", views.courts_of, name="courts-of"),
    path("public/<language:language>/courses/<slug:slug>/", views.course, name="course"),
    path("public/<language:language>/courses/", views.courses, name="courses"),
    path("public/<language:language>/events/<slug:slug>/", views.event, name="event"),
    path("public/<language:language>/events/", views.events, name="events"),
    path("results/", views.dashboard, name="dashboard"),
    path("results/indicators.csv", views.dashboard_file, {"to": "csv"}, name="dashboard-csv"),
    path("results/indicators.xlsx", views.dashboard_file, {"to": "xlsx"}, name="dashboard-xlsx"),
    path("results/completion/", views.completion, name="completion"),
    path("results/completion.csv", views.completion_file, {"to": "csv"}, name="completion-csv"),
    path("results/completion.xlsx", views.completion_file, {"to": "xlsx"}, name="completion-xlsx"),
    path("results/report/", views.report, name="report"),
    path(
        "results/report/<int:year>.<language:language>.<slug:to>",
        views.report_file,
        name="report-file",
    ),
    path("thread/requests/<str:reference>/", views.of_request, name="of-request"),
    path("thread/projects/<slug:slug>/", views.of_project, name="of-project"),
    path("thread/<slug:slug>/<address:address>/", views.of_article, name="of-article"),
    *(path(f"{OF_LAW}{said}", views.law, name=f"law{end}") for end, said in FORMS.items()),
    *(
        path(f"{OF_LAW}{said}{ADDRESS}", views.article, name=f"article{end}")
        for end, said in FORMS.items()
    ),
]
