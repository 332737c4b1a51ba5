"""A copy that is not the one that was made is refused before anything is written."""

import gzip
import random
import secrets
import tarfile
import tracemalloc

import pytest

from counting import large_count
from ostoja.safekeeping import manifest as manifests
from ostoja.safekeeping import packing
from ostoja.safekeeping.manifest import Head, Manifest, Table
from ostoja.safekeeping.refusals import Damaged, Refused, Unusable
from ostoja.safekeeping.sealing import Sealer

KEY = secrets.token_bytes(32)
MEGABYTE = 1_000_000


def described(files):
    return Manifest(
        made_at="2026-11-22T01:30:00+00:00",
        program="0.1.0",
        database="sqlite",
        tables={"families_family": Table(3, "0" * 64)},
        files=files,
        heads={"g": Head(7, "ab")},
        keys={"audit": "cd"},
    )


@pytest.fixture
def parts(tmp_path):
    found = {}
    for name, size in {
        "baza/ostoja.sqlite3": 70_000,
        "pliki/pismo.pdf": 3000,
        "pliki/0": 0,
    }.items():
        path = tmp_path / name.replace("/", "-")
        path.write_bytes(secrets.token_bytes(size))
        found[name] = path
    return found


@pytest.fixture
def copy(tmp_path, parts):
    target = tmp_path / "a.kopia"
    packing.pack(target, KEY, parts, described)
    return target


def test_what_was_packed_comes_out_the_same(copy, parts, tmp_path):
    made = packing.check(copy, KEY)
    assert {name: file.size for name, file in made.files.items()} == {
        "baza/ostoja.sqlite3": 70_000,
        "pliki/pismo.pdf": 3000,
        "pliki/0": 0,
    }
    assert made == described(made.files)
    packing.unpack(copy, KEY, made, tmp_path / "out")
    for name, path in parts.items():
        assert (tmp_path / "out" / name).read_bytes() == path.read_bytes()


def test_hundred_copies_with_a_flipped_byte_are_all_found(copy, tmp_path):
    dice = random.Random(6)
    whole = copy.read_bytes()
    tried = large_count("copies with one byte flipped", whole=100, share=0.05)
    found = 0
    for _ in range(tried):
        content = bytearray(whole)
        content[dice.randrange(len(content))] ^= dice.randrange(1, 256)
        copy.write_bytes(content)
        with pytest.raises(Refused):
            packing.check(copy, KEY)
        found += 1
    assert found == tried


@pytest.mark.parametrize("kept", [0, 10, 38, 39, 1000, 50_000, -1])
def test_a_cut_copy_is_found(copy, kept):
    copy.write_bytes(copy.read_bytes()[:kept])
    with pytest.raises(Refused):
        packing.check(copy, KEY)


@pytest.mark.parametrize("gone", ["baza/ostoja.sqlite3", "pliki/pismo.pdf", "pliki/0"])
def test_a_part_left_out_by_someone_with_the_key_is_found(tmp_path, parts, copy, gone):
    """The manifest still lists it."""
    whole = packing.check(copy, KEY)
    fewer = {name: path for name, path in parts.items() if name != gone}
    packing.pack(tmp_path / "b.kopia", KEY, fewer, lambda _: whole)
    with pytest.raises(Damaged):
        packing.check(tmp_path / "b.kopia", KEY)


def test_a_copy_without_its_manifest_is_found(tmp_path):
    with (
        (tmp_path / "b.kopia").open("wb") as file,
        Sealer(file, KEY) as sealer,
        gzip.GzipFile(fileobj=sealer, mode="wb") as packed,
        tarfile.open(fileobj=packed, mode="w|") as tar,
    ):
        tar.addfile(tarfile.TarInfo("pliki/pismo.pdf"))
    with pytest.raises(Damaged):
        packing.check(tmp_path / "b.kopia", KEY)


def test_another_key_opens_nothing(copy):
    with pytest.raises(Unusable, match="Ten klucz nie otwiera"):
        packing.check(copy, secrets.token_bytes(32))


@pytest.mark.parametrize("name", ["../obok", "/etc/obok", "pliki/../../obok"])
def test_no_part_leaves_the_folder(tmp_path, name):
    source = tmp_path / "x"
    source.write_bytes(b"x")
    packing.pack(tmp_path / "a.kopia", KEY, {name: source}, described)
    made = packing.check(tmp_path / "a.kopia", KEY)
    with pytest.raises(Damaged):
        packing.unpack(tmp_path / "a.kopia", KEY, made, tmp_path / "out")
    assert not (tmp_path / "obok").exists()


def test_a_copy_that_failed_leaves_no_file(tmp_path, parts):
    gone = {**parts, "pliki/brak": tmp_path / "brak"}
    with pytest.raises(OSError, match="No such file"):
        packing.pack(tmp_path / "a.kopia", KEY, gone, described)
    assert not list(tmp_path.glob("*kopia*"))
    assert not list(tmp_path.glob(".*"))


def test_memory_stays_flat(tmp_path):
    big = tmp_path / "big"
    big.write_bytes(secrets.token_bytes(MEGABYTE) * 40)
    tracemalloc.start()
    packing.pack(tmp_path / "a.kopia", KEY, {"pliki/big": big}, described)
    made = packing.check(tmp_path / "a.kopia", KEY)
    packing.unpack(tmp_path / "a.kopia", KEY, made, tmp_path / "out")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 12 * MEGABYTE


def test_a_copy_of_a_newer_program_says_so():
    newer = manifests.written(described({})).replace(b'"format": 1', b'"format": 2')
    with pytest.raises(Unusable, match="nowsza wersja"):
        manifests.read(newer)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"format": 1}', b"\xff"])
def test_an_unreadable_manifest_is_damage(content):
    with pytest.raises(Damaged):
        manifests.read(content)
