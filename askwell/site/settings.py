"""Every setting of Askwell, from the environment; what is wrong there fails loudly at the start."""

import hashlib
import os
from pathlib import Path

from csp.constants import NONE, SELF

from askwell.site import home


class BadSetting(Exception):
    """A setting in the environment that cannot be used; the message names it and what it may be."""


def env_word(name: str, default: str, *, among: tuple[str, ...]) -> str:
    """One of a few words from the environment."""
    value = os.environ.get(name, default)
    if value not in among:
        raise BadSetting(f"{name} is {value!r}; it may be {' or '.join(among)}.")
    return value


def env_list(name: str) -> list[str]:
    """A comma-separated list from the environment, empty where it is not set."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


PACKAGE = Path(__file__).resolve().parent.parent
HOME = home.home()
MODE = env_word("ASKWELL_MODE", "local", among=("local", "server"))
LOCAL = MODE == "local"
HOSTS = env_list("ASKWELL_HOSTS")  # the names a server is known by

SECRET_KEY = home.secret(HOME)
DEBUG = False
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *HOSTS]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "template_partials",
    "csp",
    "askwell.desk",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "askwell.site.gate.Doorstep",
    "askwell.site.static.Static",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "askwell.site.gate.Gate",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "askwell.desk.middleware.AtTheDesk",
]
ROOT_URLCONF = "askwell.site.urls"
WSGI_APPLICATION = "askwell.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "site" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "askwell.desk.context.desk",
            ],
        },
    }
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "askwell.sqlite3",
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": home.pragmas()},
    }
}
JOURNAL_MODE = home.journal_mode()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "desk.User"
AUTH_PASSWORD_VALIDATORS = [{"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"}]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "today"
LOGOUT_REDIRECT_URL = "login"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 0  # seconds: the browser asks each time, so an update shows at once

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Cookies of one machine are shared by all its ports, so two data folders must not share a name.
_MARK = hashlib.sha256(SECRET_KEY.encode()).hexdigest()[:8]
_COOKIE = f"askwell-{_MARK}" if LOCAL else "__Host-askwell"
SESSION_COOKIE_NAME = _COOKIE
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_AGE = 60 * 60 * 24 * 30  # seconds: a month
CSRF_COOKIE_NAME = f"{_COOKIE}-csrf"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = not LOCAL
if HOSTS and not LOCAL:  # a proxy with the certificate stands in front: Askwell itself listens on 127.0.0.1 alone
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365  # a year
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in HOSTS]
SILENCED_SYSTEM_CHECKS = [
    "security.W008",  # the proxy in front sends http to https
    "security.W021",  # whether a name is preloaded is for its owner to say
]
CSRF_FAILURE_VIEW = "askwell.desk.views.errors.refused"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # bytes of a form without its files
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
FILE_UPLOAD_PERMISSIONS = home.PRIVATE_FILE
FILE_UPLOAD_TEMP_DIR = None
LARGEST_UPLOAD = 200 * 1024 * 1024  # bytes of one file: the largest archive seen is a tenth of it

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    # Errors alone: a warning would write addresses down, and a start address is a key.
    "loggers": {
        "django": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        # A foreign Host is refused and that is all: any page anywhere could fill the terminal with it.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
    },
}
