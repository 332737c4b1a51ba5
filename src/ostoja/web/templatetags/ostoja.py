"""Filters of the whole product; available in every template."""

from django import template

register = template.Library()
