"""The name of a build vouches for its manifest, and the manifest for the files."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from index.manifest import FORMAT, MANIFEST, Manifest, hash_file
from ingest.error import OwnwordsError


def written(folder: Path, **changed: object) -> Path:
    """Write a build of one file, and give its folder the name that its manifest asks for."""
    folder.mkdir()
    (folder / "kettles.txt").write_text("A kettle whistles.")
    manifest = Manifest(
        format=FORMAT,
        created="2026-05-14T09:30:00+00:00",
        builder="0.1.0",
        fingerprint="f" * 64,
        encoder={"name": "words", "sha256": "0" * 64},
        calibration={"threshold": 0.5, "weights": {"sentence": 1.5}},
        counts={"documents": 1},
        files={"kettles.txt": hash_file(folder / "kettles.txt")},
    )
    return folder.rename(folder.parent / replace(manifest, **changed).write(folder))


def test_a_manifest_reads_back_as_it_was_written(tmp_path: Path) -> None:
    manifest = Manifest.read(written(tmp_path / "aside"))
    assert manifest.calibration == {"threshold": 0.5, "weights": {"sentence": 1.5}}
    assert (manifest.format, manifest.counts) == (FORMAT, {"documents": 1})


def test_the_name_is_the_time_and_the_hash_of_the_manifest(tmp_path: Path) -> None:
    folder = written(tmp_path / "aside")
    digest = sha256((folder / MANIFEST).read_bytes()).hexdigest()
    assert folder.name == f"20260514093000-{digest[:16]}"


def test_a_sound_build_passes(tmp_path: Path) -> None:
    folder = written(tmp_path / "aside")
    Manifest.read(folder).check_files(folder)


def test_a_changed_manifest_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "aside") / MANIFEST
    path.write_text(path.read_text().replace("0.5", "0.1"))
    with pytest.raises(OwnwordsError, match=f"{path} was changed"):
        Manifest.read(path.parent)


def test_the_manifest_of_another_build_is_refused(tmp_path: Path) -> None:
    one, other = written(tmp_path / "one"), written(tmp_path / "other", builder="0.2.0")
    (one / MANIFEST).write_bytes((other / MANIFEST).read_bytes())
    with pytest.raises(OwnwordsError, match="not in the folder's name"):
        Manifest.read(one)


def test_a_missing_manifest_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path / "aside")
    (folder / MANIFEST).unlink()
    with pytest.raises(OwnwordsError, match=f"{folder / MANIFEST} cannot be read: No such file"):
        Manifest.read(folder)


def test_the_format_of_another_builder_is_refused(tmp_path: Path) -> None:
    folder = written(tmp_path / "aside", format=FORMAT + 1)
    with pytest.raises(OwnwordsError, match=f"has another format: {FORMAT + 1}"):
        Manifest.read(folder)


def test_a_changed_file_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path / "aside")
    (folder / "kettles.txt").write_text("A kettle sings.")
    with pytest.raises(OwnwordsError, match=f"{folder / 'kettles.txt'} was changed"):
        Manifest.read(folder).check_files(folder)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path / "aside")
    (folder / "kettles.txt").unlink()
    with pytest.raises(OwnwordsError, match=r"kettles\.txt cannot be read"):
        Manifest.read(folder).check_files(folder)


def test_a_file_is_hashed_byte_for_byte(tmp_path: Path) -> None:
    (tmp_path / "leaf").write_bytes(b"\x00\xff" * 500_000)
    assert hash_file(tmp_path / "leaf") == sha256(b"\x00\xff" * 500_000).hexdigest()
