"""The settings of the tests: the product's own, with files in a folder of their own."""

import atexit
import os
import shutil
import tempfile

_home = tempfile.mkdtemp(prefix="hoseibi-tests-")
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["HOSEIBI_HOME"] = _home
os.environ["MAIL_URL"] = "folder:"

from hoseibi.web.settings import *  # noqa: E402, F403
from hoseibi.web.settings import DATABASES, STORAGES  # noqa: E402

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in use: in memory a reader locks a table at once instead of waiting its turn.
    DATABASES["default"]["TEST"] = {"NAME": os.path.join(_home, "tests.sqlite3")}
    # Nothing of a test needs to be there after a power cut.
    DATABASES["default"]["OPTIONS"]["init_command"] += ";PRAGMA synchronous=OFF"

# Pages are tested as they are served, but without a build of the static files before each run.
STORAGES = STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}
# A slow password hash protects people; in tests it only costs time.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
WHITENOISE_AUTOREFRESH = WHITENOISE_USE_FINDERS = True
