"""Addresses that no page of ours has, and that a database would choke on."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from hoseibi.api.views.trouble import told


class WithoutNulls:
    """Answers 404 where an address or a query holds the sign NUL, which PostgreSQL cannot store
    and so cannot look for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if "\0" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            if request.path.startswith("/api/"):
                return told(404, "Nothing here has the sign NUL in its name.", "path")
            return HttpResponse("Not found\n", status=404, content_type="text/plain")
        return self.get_response(request)
