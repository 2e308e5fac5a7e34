"""Addresses of courses: `/courses/lanvara-obligations-2025/` is one of them."""

from . import courses

app_name = "training"

urlpatterns = [*courses.urlpatterns]
