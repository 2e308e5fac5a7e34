"""Addresses of courses: `/courses/lanvara-obligations-2025/` is one of them."""

from . import courses, learning, timetable

app_name = "training"

urlpatterns = [*timetable.urlpatterns, *learning.urlpatterns, *courses.urlpatterns]
