"""Addresses of joint studies: `/studies/rounds/3/2/` is the second question of a round."""

from django.urls import path

from . import views

app_name = "studies"

urlpatterns = [
    path("studies/", views.studies, name="studies"),
    path("studies/of/<int:question>/", views.of_question, name="of-question"),
    path("studies/groups/", views.begin_group, name="begin-group"),
    path("studies/groups/<int:key>/round/", views.begin_round, name="begin-round"),
    path("studies/rounds/<int:key>/", views.round_page, name="round"),
    path("studies/rounds/<int:key>/add/", views.add_question, name="add-question"),
    path("studies/rounds/<int:key>/send/", views.send, name="send"),
    path("studies/rounds/<int:key>/remind/", views.remind, name="remind"),
    path("studies/rounds/<int:key>/close/", views.close, name="close"),
    path("studies/rounds/<int:key>/release/", views.release, name="release"),
    path("studies/rounds/<int:key>/take-back/", views.take_back, name="take-back"),
    path("studies/rounds/<int:key>/released/", views.released, name="released"),
    path("studies/rounds/<int:key>/table/", views.table, name="table"),
    path("studies/rounds/<int:key>/questions.docx", views.sheet, name="sheet"),
    path("studies/rounds/<int:key>/returned/", views.returned, name="returned"),
    path("studies/rounds/<int:key>/answers.csv", views.answers_csv, name="answers-csv"),
    path("studies/rounds/<int:key>/<int:position>/", views.question, name="question"),
    path("studies/rounds/<int:key>/<int:position>/agenda/", views.to_agenda, name="to-agenda"),
    path("studies/rounds/<int:key>/<int:position>/remove/", views.remove, name="remove"),
]
