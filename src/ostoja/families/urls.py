from django.urls import path

from ostoja.families import views

app_name = "families"
FAMILY = "<uuid:family_id>/"
urlpatterns = [
    path("", views.families, name="families"),
    path("szukaj/", views.search, name="search"),
    path("nowa/", views.new_family, name="new_family"),
    path("nowa/zapis/", views.record_family, name="record_family"),
    path("oczekujace/", views.waiting, name="waiting"),
    path("asystenci/", views.assistants, name="assistants"),
    path("asystenci/nowy/", views.employ, name="employ"),
    path("do-przydzialu/", views.unassigned, name="unassigned"),
    path("otworz/", views.open_by_reason, name="open_by_reason"),
    path(FAMILY, views.family, name="family"),
    path(f"{FAMILY}wglad/", views.sharing, name="sharing"),
    path(f"{FAMILY}wglad/<uuid:shared_id>/koniec/", views.end_sharing, name="end_sharing"),
    path(f"{FAMILY}osoby/nowa/", views.add_person, name="add_person"),
    path(f"{FAMILY}osoby/<uuid:member_id>/odejscie/", views.leave, name="leave"),
    path(f"{FAMILY}osoby/<uuid:member_id>/pobyt/", views.whereabouts, name="whereabouts"),
    path(f"{FAMILY}polaczenie/", views.merge, name="merge"),
    path(f"{FAMILY}polaczenie/<uuid:merge_id>/cofnij/", views.undo_merge, name="undo_merge"),
    path(f"{FAMILY}zgloszenie/", views.concern, name="concern"),
    path(f"{FAMILY}wywiad/", views.order_interview, name="order_interview"),
    path(f"{FAMILY}wywiad/<uuid:interview_id>/", views.interview, name="interview"),
    path(f"{FAMILY}wywiad/<uuid:interview_id>/dziecko/<uuid:child_id>/", views.sheet, name="sheet"),
    path(f"{FAMILY}zgoda/", views.consent, name="consent"),
    path(f"{FAMILY}zgoda/<uuid:consent_id>/wycofanie/", views.withdraw, name="withdraw"),
    path(f"{FAMILY}postanowienie/", views.court_order, name="court_order"),
    path(f"{FAMILY}wniosek/", views.application, name="application"),
    path(f"{FAMILY}wniosek/<uuid:application_id>/wyslij/", views.send, name="send"),
    path(f"{FAMILY}wniosek/<uuid:application_id>/decyzja/", views.ruling, name="ruling"),
    path(f"{FAMILY}wniosek/<uuid:application_id>/asystent/", views.assign, name="assign"),
    path(f"{FAMILY}asystent/zmiana/", views.change_assistant, name="change_assistant"),
    path(
        f"{FAMILY}asystent/<uuid:assignment_id>/cofnij/",
        views.undo_assignment,
        name="undo_assignment",
    ),
    path("miesiac/", views.months, name="months"),
    path("miesiac/<uuid:assistant_id>/<int:year>/<int:number>/", views.month, name="month"),
    path(
        "miesiac/<uuid:assistant_id>/<int:year>/<int:number>/<slug:paper>/<slug:kind>/",
        views.month_file,
        name="month_file",
    ),
    path("druki/", views.blanks, name="blanks"),
    path("druki/<slug:name>/<slug:kind>/", views.blank, name="blank"),
    path("stawki/", views.rates, name="rates"),
    path("<uuid:family_id>/wizyty/", views.visits, name="visits"),
    path("<uuid:family_id>/wizyty/nowa/", views.new_visit, name="new_visit"),
    path("<uuid:family_id>/wizyty/<uuid:visit_id>/", views.visit, name="visit"),
    path(
        "<uuid:family_id>/wizyty/<uuid:visit_id>/popraw/",
        views.correct_visit,
        name="correct_visit",
    ),
    path(
        "<uuid:family_id>/wizyty/<uuid:visit_id>/<slug:kind>/", views.visit_file, name="visit_file"
    ),
]
