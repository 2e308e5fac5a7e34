"""The public site, page by page."""

from .bundle import bundle
from .dashboards import dashboard, dashboard_file
from .laws import article, law
from .machine import feed, robots, sitemap
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
    "robots",
    "search",
    "sitemap",
]
