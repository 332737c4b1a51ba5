"""One settings file: the data folder and the environment say what differs."""

from pathlib import Path

import environ

from ostoja.jobs.rules import Daily, Hourly, Queue, Turn, Weekly
from ostoja.web.demonstration import refuse_open
from ostoja.web.keys import kept, secret

env = environ.Env()
PACKAGE = Path(__file__).resolve().parent
DATA = Path(env.str("OSTOJA_DATA", default="data")).resolve()

DEBUG = False
SECRET_KEY = env.str("OSTOJA_SECRET_KEY", default="") or secret(DATA, "sessions").hex()
AUDIT_KEY = secret(DATA, "audit")
BLIND_KEY = secret(DATA, "blind")  # the marks of sealed fields, for exact search
SEALING_KEYS = DATA / "keys" / "sealing"
ALLOWED_HOSTS = env.list("OSTOJA_HOSTS", default=["localhost", "127.0.0.1", "[::1]", "testserver"])
DEMO = env.bool("OSTOJA_DEMO", default=False)
if DEMO:
    refuse_open(ALLOWED_HOSTS)
SECOND_FACTOR_DEMANDED = not DEMO
BEHIND_TLS = env.bool("OSTOJA_BEHIND_TLS", default=False)

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "ostoja.database",
    "ostoja.audit",
    "ostoja.accounts",
    "django_tasks",
    "django_tasks_db",
    "ostoja.jobs",
    "ostoja.safekeeping",
    "ostoja.documents",
    "ostoja.programme",
    "ostoja.families",
    "ostoja.foster",
    "ostoja.partners",
    "ostoja.reports",
    "ostoja.importers",
    "ostoja.oversight",
    "ostoja.web",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
]

MIDDLEWARE = [
    "ostoja.web.middleware.SecurityHeaders",  # outermost: redirects and refusals get them too
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "ostoja.accounts.gates.SessionLimits",
    "allauth.account.middleware.AccountMiddleware",
    "ostoja.accounts.middleware.MemberMiddleware",
    "ostoja.accounts.gates.SecondFactorGate",
    "ostoja.accounts.gates.LookingGate",
]

ROOT_URLCONF = "ostoja.web.urls"
WSGI_APPLICATION = "ostoja.web.wsgi.application"
FORM_RENDERER = "ostoja.web.forms.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["ostoja.web.templatetags.ostoja"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "ostoja.web.context.layout",
            ],
        },
    }
]

DATABASE_ROLE = env.str("OSTOJA_DATABASE_ROLE", default="")
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{DATA / 'ostoja.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
            " PRAGMA mmap_size=134217728; PRAGMA journal_size_limit=27103364;"
        ),
    }
DATABASES["default"]["CONN_MAX_AGE"] = None  # few threads, each keeps its connection

CACHES = {
    "default": {  # shared by all processes: spent codes and wrong guesses must not be forgotten
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "database_remembered",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

CERTIFICATE = env.str("OSTOJA_CERTIFICATE", default="")
BACKUPS = Path(env.str("OSTOJA_BACKUPS", default=str(DATA / "kopie"))).resolve()
BACKUP_DATABASE = env.db_url("OSTOJA_BACKUP_URL") if "OSTOJA_BACKUP_URL" in env else {}

TASKS = {
    "default": {
        "BACKEND": "django_tasks_db.DatabaseBackend",
        "QUEUES": list(Queue),  # a job of no such kind, so of no gmina, is refused
        "OPTIONS": {"id_function": "ostoja.database.keys.new_key"},
    }
}
SCHEDULE = {
    "kotwice": Turn("ostoja.jobs.tasks.anchor", Hourly(5)),
    "kopia": Turn("ostoja.safekeeping.tasks.nightly", Daily(2, 30)),
    "szkice": Turn("ostoja.jobs.tasks.forget_drafts", Daily(3, 40)),
    "kosz": Turn("ostoja.families.tasks.empty_bins", Daily(3, 50)),
    "poniedziałek": Turn("ostoja.web.tasks.monday_letters", Weekly(0, 7, 0)),
    "porządki": Turn("ostoja.jobs.tasks.forget", Daily(3, 30)),
}

MAIL = env.str("OSTOJA_MAIL", default="") or kept(DATA, "mail")
if MAIL:
    vars().update(env.email_url_config(MAIL))
ADDRESS = env.str("OSTOJA_ADDRESS", default="").rstrip("/")
DEFAULT_FROM_EMAIL = env.str("OSTOJA_MAIL_FROM", default="ostoja@localhost")

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["ostoja.accounts.backend.Backend"]
LOGIN_URL = "sign_in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"
CSRF_FAILURE_VIEW = "ostoja.web.errors.forged"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{VALIDATION}.CommonPasswordValidator"},
    {"NAME": "ostoja.accounts.passwords.PolishCommonPasswords"},
]

ACCOUNT_ADAPTER = "ostoja.accounts.adapters.AccountAdapter"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_VERIFICATION = "none"  # people are invited by somebody who knows them
ACCOUNT_FORMS = {
    "login": "ostoja.accounts.forms.SignIn",
    "reauthenticate": "ostoja.accounts.forms.ConfirmPassword",
    "change_password": "ostoja.accounts.forms.ChangePassword",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_RATE_LIMITS = {"login": "60/m/ip", "login_failed": "50/15m/ip,5/15m/key"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_TLS else 0
MFA_ADAPTER = "ostoja.accounts.adapters.FactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "ostoja.accounts.forms.SecondFactor",
    "reauthenticate": "ostoja.accounts.forms.ConfirmCode",
    "activate_totp": "ostoja.accounts.forms.SetUpCodes",
    "add_webauthn": "ostoja.accounts.forms.AddKey",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_TOLERANCE = 1  # telephones' clocks differ; a spent code is refused by our own form
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not BEHIND_TLS  # browsers allow that on localhost only

SESSION_ENGINE = "ostoja.accounts.sessions"
SESSION_IDLE = env.int("OSTOJA_SESSION_IDLE", default=30 * 60)
SESSION_LONGEST = env.int("OSTOJA_SESSION_LONGEST", default=12 * 60 * 60)
SESSION_COOKIE_AGE = SESSION_LONGEST
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
SECURITY_CONTACT = env.str("OSTOJA_SECURITY_CONTACT", default="")
X_FRAME_OPTIONS = "DENY"
TLS = {
    "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 365 * 24 * 60 * 60,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    "SECURE_HSTS_PRELOAD": True,
    "SESSION_COOKIE_SECURE": True,
    "SESSION_COOKIE_NAME": "__Host-sesja",  # bound to this host: no sibling address can set it
    "CSRF_COOKIE_SECURE": True,
    "CSRF_COOKIE_NAME": "__Host-formularz",
    "CSRF_TRUSTED_ORIGINS": [f"https://{host}" for host in ALLOWED_HOSTS],
}
if BEHIND_TLS:
    vars().update(TLS)

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django.request": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "ostoja": {"handlers": ["console"], "level": "WARNING", "propagate": False},
    },
}

LANGUAGE_CODE = "pl"
TIME_ZONE = "Europe/Warsaw"
USE_I18N = True
USE_TZ = True

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SILENCED_SYSTEM_CHECKS: list[str] = []
