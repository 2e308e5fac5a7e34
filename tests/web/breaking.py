"""An address at which something breaks, before the addresses that there are."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from hoseibi.web.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


def breaks(request: HttpRequest) -> HttpResponse:
    raise ZeroDivisionError


urlpatterns = [path("breaks/", breaks), *urlpatterns]
