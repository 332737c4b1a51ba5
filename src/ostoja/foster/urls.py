from django.urls import path

from ostoja.foster import views

app_name = "foster"
urlpatterns = [
    path("pobyty/", views.stays, name="stays"),
    path("pobyty/nowy/", views.begin_stay, name="begin_stay"),
    path("pobyty/<uuid:stay_id>/", views.stay, name="stay"),
    path("pobyty/<uuid:stay_id>/zmiana/", views.move_child, name="move_child"),
    path("pobyty/<uuid:stay_id>/koniec/", views.end_stay, name="end_stay"),
    path("pobyty/<uuid:stay_id>/placowka/", views.name_institution, name="name_institution"),
    path("pobyty/<uuid:stay_id>/wlasciwosc/", views.describe_residence, name="describe_residence"),
    path("pobyty/<uuid:stay_id>/postanowienia/nowe/", views.add_order, name="add_order"),
    path("pobyty/<uuid:stay_id>/nieobecnosci/nowa/", views.add_absence, name="add_absence"),
    path(
        "pobyty/<uuid:stay_id>/nieobecnosci/<uuid:absence_id>/usun/",
        views.remove_absence,
        name="remove_absence",
    ),
    path("pobyty/<uuid:stay_id>/pesel/", views.reveal_pesel, name="reveal_pesel"),
    path("noty/", views.notes, name="notes"),
    path("noty/nowa/", views.record_note, name="record_note"),
    path("noty/<uuid:note_id>/", views.note, name="note"),
    path("noty/<uuid:note_id>/pozycje/nowa/", views.add_line, name="add_line"),
    path("noty/<uuid:note_id>/pozycje/<uuid:line_id>/usun/", views.remove_line, name="remove_line"),
    path("ustalenia/", views.policies, name="policies"),
    path("ustalenia/nowe/", views.add_policies, name="add_policies"),
    path("placowki/", views.institutions, name="institutions"),
    path("placowki/nowa/", views.add_institution, name="add_institution"),
    path("placowki/<uuid:institution_id>/", views.institution, name="institution"),
    path("placowki/<uuid:institution_id>/stawki/nowa/", views.add_rate, name="add_rate"),
    path("stawki/", views.rates, name="rates"),
    path("stawki/nowe/", views.enter_rates, name="enter_rates"),
    path("stawki/<uuid:rates_id>/potwierdz/", views.confirm_rates, name="confirm_rates"),
    path("stawki/<uuid:rates_id>/wycofaj/", views.withdraw_rates, name="withdraw_rates"),
    path("z-innych-gmin/", views.placed_here, name="placed_here"),
    path("z-innych-gmin/nowe/", views.add_placed_here, name="add_placed_here"),
    path("z-innych-gmin/<uuid:placed_id>/koniec/", views.end_placed_here, name="end_placed_here"),
]
