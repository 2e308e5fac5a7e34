"""Addresses of drafts: `/drafts/lanvara-security-interests/art_3`."""

from django.urls import path

from . import views

app_name = "drafting"

urlpatterns = [
    path("drafts/", views.drafts, name="drafts"),
    path("drafts/of/<int:key>/", views.of_anchor, name="of-anchor"),
    path("drafts/new/", views.begin_of, name="begin-of"),
    path("drafts/new-law/", views.begin_new, name="begin-new"),
    path("drafts/new/<slug:law>/", views.begin, name="begin"),
    path("drafts/<slug:slug>/", views.draft, name="draft"),
    path("drafts/<slug:slug>/text.<str:language>.txt", views.text, name="text"),
    path("drafts/<slug:slug>/word/", views.copy, name="word"),
    path("drafts/<slug:slug>/returned/", views.returned, name="returned"),
    path("drafts/<slug:slug>/returned/<int:key>/", views.returned_file, name="returned-file"),
    path(
        "drafts/<slug:slug>/returned/<int:key>/file/",
        views.returned_download,
        name="returned-download",
    ),
    path("drafts/<slug:slug>/compare/", views.compare, name="compare"),
    path("drafts/<slug:slug>/freeze/", views.freeze, name="freeze"),
    path("drafts/<slug:slug>/frozen/<int:number>/release/", views.release, name="release"),
    path("drafts/<slug:slug>/frozen/<int:number>/withdraw/", views.take_back, name="take-back"),
    path("drafts/<slug:slug>/amending-law.<str:language>.txt", views.act_text, name="act-text"),
    path("drafts/<slug:slug>/proposals/", views.all_proposals, name="proposals"),
    path("drafts/<slug:slug>/proposals/<int:number>/", views.proposal, name="proposal"),
    path(
        "drafts/<slug:slug>/proposals/<int:number>/open/", views.open_proposal, name="open-proposal"
    ),
    path(
        "drafts/<slug:slug>/proposals/<int:number>/article/",
        views.another_article,
        name="another-article",
    ),
    path("drafts/<slug:slug>/proposals/<int:number>/remark/", views.remark, name="remark"),
    path("drafts/<slug:slug>/proposals/<int:number>/decide/", views.decide, name="decide"),
    path("drafts/<slug:slug>/proposals/<int:number>/withdraw/", views.withdraw, name="withdraw"),
    path("drafts/<slug:slug>/defend/", views.defend, name="defend"),
    path("drafts/<slug:slug>/<str:place>/defend/", views.defend_article, name="defend-article"),
    path("drafts/<slug:slug>/<str:place>/opinions/", views.opinions, name="opinions"),
    path("drafts/<slug:slug>/<str:place>/propose/", views.propose, name="propose"),
    path("drafts/<slug:slug>/<str:place>", views.unit, name="unit"),
    path("drafts/<slug:slug>/<str:place>/history/", views.history, name="history"),
    path("drafts/<slug:slug>/<str:place>/after/", views.add_article, name="add-article"),
    path("drafts/<slug:slug>/<str:place>/<str:language>/", views.edit, name="edit"),
    path("drafts/<slug:slug>/<str:place>/<str:language>/look", views.look, name="look"),
]
