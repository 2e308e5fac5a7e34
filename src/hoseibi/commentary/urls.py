"""Addresses of commentary: `/commentary/lanvara-civil-code/art_36/` is the one on Article 36."""

from django.urls import path

from .views import books, entry, material, steps, works, writing

app_name = "commentary"

IN = "commentary/<slug:slug>"
AT = f"{IN}/<str:place>"
BOOK = f"{IN}/books/<int:number>"
ONE = "commentary/material/<int:key>"

urlpatterns = [
    path("commentary/", works.commentaries, name="commentaries"),
    path("commentary/new/", works.begin, name="begin"),
    path("commentary/material/", material.material, name="material"),
    path("commentary/material/new/", material.new, name="new-material"),
    path(f"{ONE}/", material.one, name="one-material"),
    path(f"{ONE}/change/", material.change, name="change-material"),
    path(f"{ONE}/file", material.file, name="material-file"),
    path(f"{ONE}/release/", material.release, name="release-material"),
    path(f"{ONE}/take-back/", material.take_back, name="take-back-material"),
    path(f"{IN}/", works.commentary, name="commentary"),
    path(f"{IN}/describe/", works.describe, name="describe"),
    path(f"{IN}/add/", works.add, name="add"),
    path(f"{IN}/carry/", works.carry_all, name="carry-all"),
    path(f"{IN}/books/", books.books, name="books"),
    path(f"{BOOK}/", books.book, name="book"),
    path(f"{BOOK}/make/<str:form>/", books.make, name="make-book"),
    path(f"{BOOK}/release/", books.release, name="release-book"),
    path(f"{BOOK}/take-back/", books.take_back, name="take-back-book"),
    path(f"{BOOK}/book.<str:form>", books.file, name="book-file"),
    path(f"{AT}/", entry.entry, name="entry"),
    path(f"{AT}/history/", entry.history, name="history"),
    path(f"{AT}/review/", steps.review, name="review"),
    path(f"{AT}/send-back/", steps.send_back, name="send-back"),
    path(f"{AT}/release/", steps.release, name="release"),
    path(f"{AT}/take-back/", steps.take_back, name="take-back"),
    path(f"{AT}/carry/", steps.carry, name="carry"),
    path(f"{AT}/invite/", steps.invite, name="invite"),
    path(f"{AT}/remark/", steps.remark, name="remark"),
    path(f"{AT}/remark/<int:key>/", steps.answer, name="answer"),
    path(f"{AT}/<str:language>/", writing.write, name="write"),
    path(f"{AT}/<str:language>/<str:kind>/", writing.save, name="save"),
    path(f"{AT}/<str:language>/<str:kind>/look/", writing.look, name="look"),
    path(f"{AT}/<str:language>/<str:kind>/authors/", writing.authors, name="authors"),
]
