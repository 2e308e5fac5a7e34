"""For an ASGI server: `uvicorn hoseibi.web.asgi:application`."""

import os

from django.core.asgi import get_asgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoseibi.web.settings")
application = get_asgi_application()
