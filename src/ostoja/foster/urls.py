from django.urls import path

from ostoja.foster import views

app_name = "foster"
urlpatterns = [
    path("pobyty/", views.stays, name="stays"),
    path("pobyty/<uuid:stay_id>/", views.stay, name="stay"),
    path("pobyty/<uuid:stay_id>/pesel/", views.reveal_pesel, name="reveal_pesel"),
    path("noty/", views.notes, name="notes"),
    path("noty/nowa/", views.record_note, name="record_note"),
    path("noty/<uuid:note_id>/", views.note, name="note"),
    path("noty/<uuid:note_id>/pozycje/nowa/", views.add_line, name="add_line"),
    path("noty/<uuid:note_id>/pozycje/<uuid:line_id>/usun/", views.remove_line, name="remove_line"),
]
