from django.urls import path

from ostoja.documents import views

app_name = "documents"
urlpatterns = [
    path("szablon/", views.word_template, name="word_template"),
    path("szablon/plik/", views.current_template, name="current_template"),
]
