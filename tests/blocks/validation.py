"""The referee of every PDF that a test makes."""

from page import ValidationProfile, validate_pdf_bytes

_PROFILES = (ValidationProfile.PDF_UA_1, ValidationProfile.PDF_A_2A)


def faults(pdf: bytes) -> list[str]:
    """What breaks PDF/UA-1 or PDF/A-2a, each with its rule; empty for a sound file."""
    found = []
    for profile in _PROFILES:
        report = validate_pdf_bytes(pdf, profile=profile)
        found += [f"{profile.value} {fault.rule_id}: {fault.message}" for fault in report.failures]
        if not report.is_compliant and not report.failures:
            found.append(f"{profile.value}: not compliant")
    return found
