"""Settings, all taken from the environment; docs/reference/settings.md lists each of them."""

import os
from pathlib import Path

from .environment import database, flag, home, mail, secret_key, words

HERE = Path(__file__).resolve().parent
HOME = home()
LIBRARY_ROOT = HOME / "library"
"""Where original files are kept, under their fingerprints."""
LARGEST_FILE = int(os.environ.get("LARGEST_FILE", 50 * 1024 * 1024))
"""The largest file that may be imported or stored, in bytes."""

DEBUG = flag("DEBUG")
SECRET_KEY = secret_key()
ALLOWED_HOSTS = words("ALLOWED_HOSTS", ("127.0.0.1", "localhost", "[::1]"))
CSRF_TRUSTED_ORIGINS = words("CSRF_TRUSTED_ORIGINS")

INSTALLED_APPS = [
    "hoseibi.ui",
    "hoseibi.partners",
    "hoseibi.accounts",
    "hoseibi.library",
    "hoseibi.letters",
    "hoseibi.corpus",
    "hoseibi.intake",
    "hoseibi.experts",
    "hoseibi.parallels",
    "hoseibi.terms",
    "hoseibi.meetings",
    "hoseibi.projects",
    "hoseibi.research",
    "hoseibi.studies",
    "hoseibi.seminars",
    "hoseibi.training",
    "hoseibi.courts",
    "hoseibi.drafting",
    "hoseibi.commentary",
    "hoseibi.api",
    "hoseibi.results",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "csp",
    "django_htmx",
    "rules.apps.AutodiscoverRulesConfig",
]
MIDDLEWARE = [
    "hoseibi.web.health.Probes",
    "hoseibi.web.addresses.WithoutNulls",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "hoseibi.web.kept_pages.KeptPages",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "hoseibi.ui.spoken.PartnerLanguages",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
]
ROOT_URLCONF = "hoseibi.web.urls"
CSRF_FAILURE_VIEW = "hoseibi.web.views.form_expired"
WSGI_APPLICATION = "hoseibi.web.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "hoseibi.ui.context.interface",
            ],
        },
    }
]

DATABASES = {"default": database(os.environ.get("DATABASE_URL", ""))}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "web_cache",
    },
    # How often each program asked in this minute: counted in each process, so that no request waits
    # for a write.
    "rates": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "rates",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# People
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
ACCOUNT_ADAPTER = "hoseibi.web.sign_in.InvitedOnly"
ACCOUNT_LOGIN_METHODS = {"email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "invitation": "30/m/ip",
    "verification": "60/m/ip",
    # A whole class comes from one address of a network, within a few minutes.
    "training_here": "120/m/ip,400/5m/key",
    # A whole hall asks from one address.
    "question": "60/m/ip",
    "hand": "600/m/ip",
    "feedback": "240/m/ip",
    # Putting a copy together prints its proceedings.
    "offline": "30/m/ip",
}
# A second factor is each person's own choice. Addresses are not verified: an officer gave them.
MFA_ADAPTER = "hoseibi.web.sign_in.SecondFactor"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Hoseibi"
MFA_TOTP_TOLERANCE = 1
MFA_RATE_LIMITS = {"webauthn_login": "30/m/ip"}
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

# A language joins when the pages speak it: before that, a browser set to it would be shown pages
# that are half in English.
LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("ja", "日本語")]
PARTNER_LANGUAGES = [
    ("fr", "Français"),
    ("km", "ភាសាខ្មែរ"),
    ("lo", "ພາສາລາວ"),
    ("ru", "Русский"),
    ("uz", "Oʻzbekcha"),
    ("vi", "Tiếng Việt"),
]
"""Languages that the pages of partners speak besides, and the frame around them: `ui/spoken.py`."""
LOCALE_PATHS = [HERE / "locale"]
FORMAT_MODULE_PATH = ["hoseibi.web.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = os.environ.get("TIME_ZONE", "UTC")

# Files
STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "hoseibi.web.static.Fingerprinted"
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = LARGEST_FILE + 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# What a browser may do with our pages
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
BEHIND_TLS = flag("BEHIND_TLS")
"""Set when a proxy speaks TLS for us: cookies then travel by TLS only."""
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_TLS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# How often programs may ask in a minute, in each process of the server
API_RATES = {
    "token": int(os.environ.get("API_RATE_TOKEN", 600)),
    "address": int(os.environ.get("API_RATE_ADDRESS", 120)),
}

REGISTRATION_RATE = int(os.environ.get("REGISTRATION_RATE", 60))
"""How many registrations for events one address may send in a minute, in each process."""

FISCAL_YEAR_BEGINS = min(12, max(1, int(os.environ.get("FISCAL_YEAR_BEGINS", 4))))
"""The month in which the fiscal year of the department begins, by which results are told."""

# Letters, and the address under which they say that this site is found
LETTERS_WAIT = int(os.environ.get("LETTERS_WAIT", 60))
"""For how many minutes a letter that a rule makes can be read before it leaves by itself."""
SENDS_LETTERS = bool(os.environ.get("MAIL_URL", ""))
_MAIL = mail(os.environ.get("MAIL_URL", ""))
EMAIL_BACKEND = _MAIL.backend
EMAIL_HOST, EMAIL_PORT = _MAIL.host, _MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _MAIL.user, _MAIL.password
EMAIL_USE_SSL, EMAIL_USE_TLS = _MAIL.begins_with_tls, _MAIL.turns_to_tls
EMAIL_FILE_PATH = _MAIL.folder
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = os.environ.get("MAIL_FROM", "") or "hoseibi@localhost"
SITE_ADDRESS = os.environ.get("SITE_ADDRESS", "").rstrip("/") or "http://127.0.0.1:8000"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
}
