"""The public site, page by page."""

from .bundle import bundle
from .completion import completion, completion_file
from .courses import course, courses
from .courts import courts, courts_of
from .dashboards import dashboard, dashboard_file
from .explained import commentaries, commentary, entry, material, material_one
from .laws import article, law
from .machine import feed, robots, sitemap
from .report import report, report_file
from .site import (
    country,
    event,
    events,
    home,
    indicators,
    products,
    project,
    projects,
    public,
    search,
)
from .thread import of_article, of_project, of_request

__all__ = [
    "of_article",
    "of_project",
    "of_request",
    "article",
    "bundle",
    "commentaries",
    "commentary",
    "completion",
    "completion_file",
    "country",
    "course",
    "courses",
    "courts",
    "courts_of",
    "dashboard",
    "dashboard_file",
    "entry",
    "event",
    "events",
    "feed",
    "home",
    "indicators",
    "law",
    "material",
    "material_one",
    "products",
    "project",
    "projects",
    "public",
    "report",
    "report_file",
    "robots",
    "search",
    "sitemap",
]
