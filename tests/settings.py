"""The settings of the tests: the product's own, with files in a folder of their own."""

import atexit
import os
import shutil
import tempfile

_home = tempfile.mkdtemp(prefix="hoseibi-tests-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["HOSEIBI_HOME"] = _home

from hoseibi.web.settings import *  # noqa: E402, F403
from hoseibi.web.settings import STORAGES  # noqa: E402

# Pages are tested as they are served, but without a build of the static files before each run.
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
# A slow password hash protects people; in tests it only costs time.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
