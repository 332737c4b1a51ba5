from django.db import models

from ostoja.accounts.models import GminaRow


class WordTemplate(GminaRow):
    """The gmina's own Word file. The newest one is used; older ones stay for older editions."""

    name = models.CharField("nazwa pliku", max_length=200)
    content = models.BinaryField("plik")
    digest = models.CharField("suma kontrolna", max_length=64)
    uploaded_at = models.DateTimeField("wgrany", auto_now_add=True)

    class Meta:
        verbose_name = "szablon Worda"
        verbose_name_plural = "szablony Worda"
        ordering = ["-uploaded_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                name="one_template_per_content",
                fields=["gmina", "digest"],
                violation_error_message="Ten szablon jest już wgrany.",
            )
        ]

    def __str__(self) -> str:
        return self.name
