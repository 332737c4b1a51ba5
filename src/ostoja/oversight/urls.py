from django.urls import path

from ostoja.oversight import views

app_name = "oversight"
urlpatterns = [
    path("", views.index, name="index"),
    path("dziennik/", views.trail, name="trail"),
    path("dziennik/<int:number>/", views.event, name="event"),
    path("dziennik/plik/<slug:kind>/", views.trail_file, name="trail_file"),
    path("dziennik/sprawdzenie/", views.checked, name="checked"),
    path("otwarcia/", views.openings, name="openings"),
    path("otwarcia/plik/<slug:kind>/", views.openings_file, name="openings_file"),
    path("rejestr/", views.activities, name="activities"),
    path("rejestr/uzupelnij/", views.fill_register, name="fill_register"),
    path("rejestr/nowa/", views.add_activity, name="add_activity"),
    path("rejestr/plik/<slug:kind>/", views.register_file, name="register_file"),
    path("rejestr/<uuid:key>/", views.edit_activity, name="edit_activity"),
    path("przechowywanie/", views.keeping, name="keeping"),
    path("przechowywanie/zaproponuj/", views.propose, name="propose"),
    path("przechowywanie/okres/<slug:kind>/", views.set_period, name="set_period"),
    path("usuniecie/<uuid:key>/", views.destruction, name="destruction"),
    path("usuniecie/<uuid:key>/wycofaj/", views.withdraw_proposal, name="withdraw_proposal"),
    path("usuniecie/<uuid:key>/wykonaj/", views.carry_out, name="carry_out"),
    path("usuniecie/<uuid:key>/<slug:kind>/", views.protocol, name="protocol"),
    path("naruszenia/", views.breaches, name="breaches"),
    path("naruszenia/nowe/", views.enter_breach, name="enter_breach"),
    path("naruszenia/rejestr/<slug:kind>/", views.breaches_file, name="breaches_file"),
    path("naruszenia/<uuid:key>/", views.breach, name="breach"),
    path("naruszenia/<uuid:key>/opis/", views.describe_breach, name="describe_breach"),
    path("naruszenia/<uuid:key>/decyzja/", views.decide_breach, name="decide_breach"),
    path("naruszenia/<uuid:key>/zamknij/", views.close_breach, name="close_breach"),
    path("naruszenia/<uuid:key>/otworz/", views.reopen_breach, name="reopen_breach"),
    path("naruszenia/<uuid:key>/<slug:kind>/", views.breach_file, name="breach_file"),
    path("kopia/<uuid:key>/", views.copy, name="copy"),
    path("kogo/", views.lookup, name="lookup"),
    path("kto-widzial/<uuid:key>/", views.seen_by, name="seen_by"),
]
