from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "hoseibi.ui"
