"""Addresses for programs (`/api/v1/`), and of one's tokens."""

from django.urls import URLPattern, path

from . import views
from .views.spoken import spoken


def _spoken(patterns: list[URLPattern]) -> list[URLPattern]:
    """The operations, each with what is around every answer."""
    for each in patterns:
        each.callback = spoken(each.callback)
    return patterns


_patterns, _app, _space = views.api.urls

urlpatterns = [
    path("accounts/me/tokens/", views.tokens, name="tokens"),
    path("accounts/me/tokens/<int:pk>/withdraw/", views.withdraw, name="withdraw-token"),
    path("api/v1/docs", views.reference, name="api-reference"),
    path("api/v1/", (_spoken(_patterns), _app, _space)),
    path("api/<path:rest>", spoken(views.not_there), name="api-nothing"),
]
