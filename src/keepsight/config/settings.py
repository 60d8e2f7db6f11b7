"""Django's settings, from the environment (environment.py) and from the secrets file of the data folder."""

from pathlib import Path

import dj_database_url

from keepsight.config import environment, secrets_file

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = environment.data_dir()
KEEPSIGHT_DEMO = environment.is_demo()
KEEPSIGHT_HTTPS = environment.read("KEEPSIGHT_HTTPS") == "1"
KEEPSIGHT_LOG_DIR = DATA_DIR / "log"
KEEPSIGHT_LOG_ORIGIN = environment.read("KEEPSIGHT_LOG_ORIGIN")
KEEPSIGHT_WITNESSES = environment.read("KEEPSIGHT_WITNESSES")
KEEPSIGHT_CLOCK_TABLE = environment.clock_table()
KEEPSIGHT_SITE = environment.public_site()
KEEPSIGHT_CONTEXT_KEY = secrets_file.read(DATA_DIR, "KEEPSIGHT_CONTEXT_KEY")

SECRET_KEY = secrets_file.read(DATA_DIR, "KEEPSIGHT_SECRET_KEY")
DEBUG = False
ALLOWED_HOSTS = environment.read("KEEPSIGHT_HOSTS").split(",")
SITE_ID = 1

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",  # allauth's list of passkeys says when each was last used
    "keepsight.ui",  # before allauth: its layouts and elements are ours
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "keepsight.apps.ledger",
    "keepsight.apps.upkeep",
    "keepsight.apps.access",
    "keepsight.apps.publications",
    "keepsight.apps.notices",
    "keepsight.apps.training",
    "keepsight.apps.decisions",
    "keepsight.apps.people",
    "keepsight.apps.chronology",
    "keepsight.apps.linkage",
    "keepsight.apps.inspections",
    "keepsight.apps.voice",
    "keepsight.apps.intake",
    "keepsight.apps.response",
    "keepsight.apps.desk",
    "keepsight.apps.scrutiny",
    "keepsight.apps.public",
    "keepsight.apps.simulate",
]

MIDDLEWARE = [
    "keepsight.config.middleware.requests.RequestIdMiddleware",
    "keepsight.config.middleware.headers.SecurityHeadersMiddleware",
    "keepsight.config.middleware.language.LanguageMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "keepsight.config.middleware.sessions.SessionLimitMiddleware",
    "keepsight.config.middleware.context.ContextMiddleware",
]

ROOT_URLCONF = "keepsight.config.urls"
WSGI_APPLICATION = "keepsight.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "keepsight.config.page_context.installation",
            ],
        },
    },
]

DATABASES = {"default": dj_database_url.parse(environment.database_url())}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DATABASES["default"].setdefault("OPTIONS", {}).update(
    # Rows are locked for milliseconds; a longer wait is a fault to report, not to sit out.
    {
        "options": f"{DATABASES['default'].get('OPTIONS', {}).get('options', '')} -c lock_timeout=10s".strip(),
        # Row security is planned into each statement anew, which costs as much as running it: a connection plans one once.
        "server_side_binding": True,
        "prepare_threshold": 2,
    }
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "access.User"
AUTHENTICATION_BACKENDS = ["keepsight.apps.access.operations.sign_in.WithPostsBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/app/"
LOGOUT_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "keepsight.apps.access.operations.sign_in.ClosedSignUpAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None  # people are known by their address
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by an administrator, sign-up is closed
ACCOUNT_SESSION_REMEMBER = False
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]

SESSION_ENGINE = "keepsight.config.sessions"
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = KEEPSIGHT_HTTPS
SESSION_COOKIE_AGE = environment.whole_number("KEEPSIGHT_SESSION_HOURS") * 3600
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
KEEPSIGHT_IDLE_SECONDS = environment.whole_number("KEEPSIGHT_IDLE_MINUTES") * 60
CSRF_COOKIE_NAME = "form"
CSRF_COOKIE_HTTPONLY = True
CSRF_USE_SESSIONS = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if KEEPSIGHT_HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if KEEPSIGHT_HTTPS else None
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [BASE_DIR / "config" / "locale"]

STATIC_URL = "/static/"
# An installation serves straight from the package: no folder to collect into, no collectstatic step to forget.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
WHITENOISE_MAX_AGE = 3600

# Where reminders are sent from; the base address stands in them. Without a server nothing is sent.
KEEPSIGHT_MAIL = environment.mail_server()
KEEPSIGHT_ADDRESS = environment.read("KEEPSIGHT_ADDRESS").rstrip("/")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if KEEPSIGHT_MAIL else 'dummy'}.EmailBackend"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = environment.read("KEEPSIGHT_MAIL_FROM")
if KEEPSIGHT_MAIL:
    EMAIL_HOST, EMAIL_PORT = KEEPSIGHT_MAIL.host, KEEPSIGHT_MAIL.port
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = KEEPSIGHT_MAIL.user, KEEPSIGHT_MAIL.password
    EMAIL_USE_TLS, EMAIL_USE_SSL = KEEPSIGHT_MAIL.is_starttls, KEEPSIGHT_MAIL.is_tls
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "keepsight.config.logs.JsonFormatter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "WARNING", "propagate": False},
        "keepsight": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
