from django.urls import include, path

from ostoja.web import calendar_pages as calendar
from ostoja.web import views

urlpatterns = [
    path("", views.home, name="home"),
    path(".well-known/security.txt", views.security_contact, name="security_contact"),
    path("", include("ostoja.accounts.urls")),
    path("pierwsze-uruchomienie/", include("ostoja.web.first_run.urls")),
    path("wyloguj/", views.sign_out, name="sign_out"),
    path("gmina/", views.choose_gmina, name="choose_gmina"),
    path("komponenty/", views.components, name="components"),
    path("pomoc/klawisze/", views.keys, name="keys"),
    path("pomoc/prawo/", views.law, name="law"),
    path("szukaj/", views.search, name="search"),
    path("kalendarz/", calendar.own, name="calendar"),
    path("kalendarz/cofnij/", calendar.close, name="close_calendar"),
    path("kalendarz/<slug:gmina>/<slug:secret>.ics", calendar.feed, name="calendar_feed"),
    path("dzis/", views.today, name="today"),
    path("rodziny/", include("ostoja.families.urls")),
    path("piecza/", include("ostoja.foster.urls")),
    path("program/", include("ostoja.programme.urls")),
    path("", include("ostoja.partners.urls")),
    path("dokumenty/", include("ostoja.documents.urls")),
    path("pliki/", include("ostoja.importers.urls")),
    path("nadzor/", include("ostoja.oversight.urls")),
    path("stan/", include("ostoja.safekeeping.urls")),
    path("poczta/", include("ostoja.jobs.urls")),
    path("sprawozdania/", include("ostoja.reports.urls")),
]

handler400 = "ostoja.web.errors.bad_request"
handler403 = "ostoja.web.errors.forbidden"
handler404 = "ostoja.web.errors.not_found"
handler429 = "ostoja.web.errors.too_many"
handler500 = "ostoja.web.errors.broken"
