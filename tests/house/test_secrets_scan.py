"""The scan finds what it should, and says so when it cannot look."""

import secrets

import pytest
import secrets_scan


@pytest.mark.parametrize(
    "line",
    [
        "-----BEGIN " + "PRIVATE KEY-----",
        "-----BEGIN OPENSSH " + "PRIVATE KEY-----",
        f'KEY = "{secrets.token_urlsafe(48)}"',
        f"key={secrets.token_hex(32)}",
        "AKIA" + "ABCDEFGHIJKLMNOP",
    ],
    ids=["pem", "ssh", "base64", "hex", "known shape"],
)
def test_secret_is_found(line):
    assert list(secrets_scan.suspects(line))


@pytest.mark.parametrize(
    "line",
    [
        "def test_other_methods_are_refused_and_nothing_is_written_at_all_anywhere(own, route):",
        'path = "src/ostoja/web/management/commands/reseal/of/every/gmina"',
        f'digest = "{"0" * 64}"',
        "see https://eli.gov.pl/eli/DU/2011/887/ogl and the article 179",
    ],
)
def test_plain_text_is_no_secret(line):
    assert not list(secrets_scan.suspects(line))


def test_nothing_to_look_at_is_no_pass(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(secrets_scan, "tracked", list)
    assert secrets_scan.main() == 3
    assert "NOT RUN" in capsys.readouterr().out


def test_allowed_find_is_let_through(monkeypatch, tmp_path, capsys):
    secret = secrets.token_urlsafe(48)
    (tmp_path / "a.py").write_text(f'KEY = "{secret}"')
    monkeypatch.setattr(secrets_scan, "ROOT", tmp_path)
    monkeypatch.setattr(secrets_scan, "tracked", lambda: ["a.py"])
    monkeypatch.setattr(secrets_scan, "ALLOWED", tmp_path / "allowed.txt")
    assert secrets_scan.main() == 1
    assert secret not in capsys.readouterr().out
    (tmp_path / "allowed.txt").write_text(f"{secrets_scan.fingerprint('a.py', secret)} a test\n")
    assert secrets_scan.main() == 0
