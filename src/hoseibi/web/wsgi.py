"""For a WSGI server: `gunicorn hoseibi.web.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hoseibi.web.settings")
application = get_wsgi_application()
