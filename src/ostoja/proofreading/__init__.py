"""Findings of a proofreader over any report: one rule a file. Imports no Django."""
