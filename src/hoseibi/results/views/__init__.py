"""The public site, page by page."""

from .bundle import bundle
from .completion import completion, completion_file
from .dashboards import dashboard, dashboard_file
from .laws import article, law
from .machine import feed, robots, sitemap
from .report import report, report_file
from .site import (
    country,
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
    "completion",
    "completion_file",
    "country",
    "dashboard",
    "dashboard_file",
    "events",
    "feed",
    "home",
    "indicators",
    "law",
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
