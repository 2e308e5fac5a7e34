"""Addresses of requests: `/requests/XL-2021-01/` is what letters cite as XL-2021-01."""

from django.urls import path

from . import views

app_name = "intake"

urlpatterns = [
    path("requests/", views.requests, name="requests"),
    path("requests/requests.csv", views.list_file, {"to": "csv"}, name="csv"),
    path("requests/requests.xlsx", views.list_file, {"to": "xlsx"}, name="xlsx"),
    path("requests/trend/", views.trend, name="trend"),
    path("requests/trend.csv", views.trend_file, {"to": "csv"}, name="trend-csv"),
    path("requests/trend.xlsx", views.trend_file, {"to": "xlsx"}, name="trend-xlsx"),
    path("requests/new/", views.enter, name="enter"),
    path("requests/similar/", views.similar, name="similar"),
    path("requests/invite/", views.invite, name="invite"),
    path("requests/import/", views.bring, name="bring"),
    path("requests/import/<int:key>/", views.brought, name="brought"),
    path("requests/import/<int:key>/file/", views.brought_download, name="brought-download"),
    path("requests/form.docx", views.blank, name="blank"),
    path("requests/questions/", views.questions, name="questions"),
    path("requests/replies/", views.templates, name="templates"),
    path("requests/replies/<slug:outcome>/<str:language>/", views.template, name="template"),
    path("requests/<slug:reference>/", views.request_page, name="request"),
    path("requests/<slug:reference>/write/", views.write, name="write"),
    path("requests/<slug:reference>/file/", views.file_under, name="file-under"),
    path("requests/<slug:reference>/in/<str:language>/", views.translate, name="translate"),
    path("requests/<slug:reference>/form.<str:language>.docx", views.form_file, {"to": "docx"},
         name="word"),
    path("requests/<slug:reference>/form.<str:language>.pdf", views.form_file, {"to": "pdf"},
         name="pdf"),
    path("requests/<slug:reference>/submit/", views.submit, name="submit"),
    path("requests/<slug:reference>/withdraw/", views.withdraw, name="withdraw"),
    path("requests/<slug:reference>/give-back/", views.give_back, name="give-back"),
    path("requests/<slug:reference>/screening/", views.screening, name="screening"),
    path("requests/<slug:reference>/screening/ask/", views.screeners, name="screeners"),
    path("requests/<slug:reference>/screening/<int:key>/excuse/", views.excuse, name="excuse"),
    path("requests/<slug:reference>/screening/score/", views.score, name="score"),
    path("requests/<slug:reference>/screening/mark/", views.mark, name="mark"),
    path("requests/<slug:reference>/screening/decide/", views.decide, name="decide"),
    path("requests/<slug:reference>/screening/reopen/", views.reopen, name="reopen"),
    path("requests/<slug:reference>/reply/", views.reply, name="reply"),
    path("requests/<slug:reference>/reply/send/", views.answer, name="answer"),
    path("requests/<slug:reference>/reply.docx", views.reply_word, name="reply-word"),
]  # fmt: skip
