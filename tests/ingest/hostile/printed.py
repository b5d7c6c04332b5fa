"""PDFs that lie about themselves, or unpack to far more than they are."""

import zlib
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from .case import Case, text

_CATALOG = "<</Type/Catalog/Pages 2 0 R%s>>"
_PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = (
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R"
    "/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>%s>>"
)
_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_HOT = b"BT /F 10 Tf 50 500 Td (Tea is hot.) Tj ET\n"


def _stream(data: bytes, more: str = "", length: int | None = None) -> bytes:
    said = len(data) if length is None else length
    return f"<</Length {said}{more}>>stream\n".encode() + data + b"\nendstream"


def _pdf(*objects: str | bytes, trailer: str = "") -> bytes:
    """Write numbered objects without a table of where they are: pdfium looks for them."""
    parts = [part.encode() if isinstance(part, str) else part for part in objects]
    body = b"".join(
        f"{number} 0 obj\n".encode() + part + b"\nendobj\n" for number, part in enumerate(parts, 1)
    )
    end = f"trailer\n<</Root 1 0 R/Size {len(parts) + 1}{trailer}>>\n%%EOF"
    return b"%PDF-1.4\n" + body + end.encode()


def _one(contents: bytes = _HOT, catalog: str = "", page: str = "", more: str = "") -> bytes:
    """Return a PDF of one page that says that tea is hot."""
    return _pdf(_CATALOG % catalog, _PAGES, _PAGE % page, _stream(contents, more), _FONT)


def _written(pages: int = 1, words: str = "Tea is hot.", **options: object) -> bytes:
    held = BytesIO()
    canvas = Canvas(held, pagesize=(400, 600), **options)
    for _ in range(pages):
        canvas.drawString(50, 500, words)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def _flated(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data, 9)
    return _one(data, more=f"/Filter[{'/FlateDecode' * times}]")


def _kids(kids: str, count: object = 1) -> bytes:
    tree = f"<</Type/Pages/Kids[{kids}]/Count {count}>>"
    return _pdf(_CATALOG % "", tree, _PAGE % "", _stream(_HOT), _FONT)


def _launching() -> bytes:
    run = "<</S/Launch/F(touch /tmp/ownwords-hostile)/Next<</S/JavaScript/JS(while(1);)>>>>"
    return _one(catalog=f"/OpenAction {run}/AA<</WC {run}>>/Names<</JavaScript {run}>>")


def _self_named() -> bytes:
    data = _written()
    at = data.rindex(b"startxref")
    return data[:at] + f"startxref\n{at}\n%%EOF".encode()


def _table_of_itself() -> bytes:
    data = _written()
    at = int(data[data.rindex(b"startxref") :].split()[1])
    return data.replace(b"trailer\n<<", f"trailer\n<< /Prev {at} ".encode())


def _drawing_itself() -> bytes:
    form = _stream(b"/X Do", "/Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>")
    objects = (_CATALOG % "", _PAGES, _PAGE % "", _stream(_HOT + b"/X Do"), _FONT, form)
    return _pdf(*objects)


_MILLION_WORDS = b"BT /F 10 Tf 50 500 Td " + b"(Tea is hot. ) Tj " * 20_000 + b"ET\n"
_TINY = b"q Q 0 0 m 9 9 l S " * 40_000

PRINTED = {
    "empty.pdf": Case(lambda: b"", "is not a PDF"),
    "only-a-header.pdf": text("%PDF-1.7\n", "damaged"),
    "binary.pdf": Case(lambda: b"%PDF-1.7\n" + bytes(range(256)) * 2_000, "damaged"),
    "late-signature.pdf": Case(lambda: b"x" * 5_000 + _written(), "is not a PDF"),
    "really-html.pdf": text("<html>Tea is hot.</html>", "is not a PDF"),
    "truncated.pdf": Case(lambda: _written(pages=5)[:900], "damaged"),
    "table-nowhere.pdf": Case(
        lambda: _written()[: _written().rindex(b"startxref")] + b"startxref\n999999999\n%%EOF"
    ),
    "table-at-itself.pdf": Case(_self_named),
    "table-before-itself.pdf": Case(_table_of_itself),
    "cyclic-pages.pdf": Case(lambda: _kids("2 0 R"), "damaged"),
    "cyclic-parents.pdf": Case(lambda: _kids("2 0 R 3 0 R 2 0 R", 3), "damaged"),
    "two-billion-pages.pdf": Case(lambda: _kids("3 0 R", 2_000_000_000)),
    "negative-pages.pdf": Case(lambda: _kids("3 0 R", -5)),
    "no-pages.pdf": Case(lambda: _kids("", 0), "no"),
    "pages-are-no-pages.pdf": Case(lambda: _kids("5 0 R"), "damaged"),
    "ten-thousand-empty.pdf": Case(lambda: _written(pages=10_000, words=""), "too long"),
    "many-kids.pdf": Case(lambda: _kids("3 0 R " * 100_000, 100_000), "too long"),
    "deep-arrays.pdf": Case(lambda: _one(catalog=f"/A {'[' * 100_000}{']' * 100_000}"), ""),
    "deep-dictionaries.pdf": Case(lambda: _one(catalog="/A" + "<</A " * 50_000), ""),
    "deep-content.pdf": Case(lambda: _one(_HOT + b"[" * 500_000)),
    "deep-states.pdf": Case(lambda: _one(b"q " * 300_000 + _HOT)),
    "flate-bomb.pdf": Case(lambda: _flated(_HOT + bytes(20_000_000))),
    "chained-bomb.pdf": Case(lambda: _flated(_HOT + bytes(20_000_000), times=3), ""),
    "filter-chain.pdf": Case(lambda: _one(_HOT, more=f"/Filter[{'/ASCIIHexDecode' * 10_000}]")),
    "lies-of-length.pdf": Case(
        lambda: _pdf(_CATALOG % "", _PAGES, _PAGE % "", _stream(_HOT, length=2**31 - 1), _FONT)
    ),
    "length-of-itself.pdf": Case(
        lambda: _one(_HOT).replace(f"/Length {len(_HOT)}".encode(), b"/Length 4 0 R")
    ),
    "many-letters.pdf": Case(lambda: _one(_MILLION_WORDS), "too long"),
    "many-strokes.pdf": Case(lambda: _one(_HOT + _TINY)),
    "password.pdf": Case(
        lambda: _written(encrypt=StandardEncryption("secret", ownerPassword="more")), "locked"
    ),
    "unknown-lock.pdf": Case(
        lambda: _pdf(
            _CATALOG % "",
            _PAGES,
            _PAGE % "",
            _stream(_HOT),
            _FONT,
            trailer="/Encrypt<</Filter/Tea/V 99>>",
        ),
        "damaged",
    ),
    "only-pictures.pdf": Case(lambda: _written(pages=3, words=""), "OCR"),
    "launches.pdf": Case(_launching),
    "draws-itself.pdf": Case(_drawing_itself),
    "enormous-paper.pdf": Case(lambda: _one(page="/MediaBox[-1e38 -1e38 1e38 1e38]")),
    "no-paper.pdf": Case(lambda: _one(page="/MediaBox[9 9 9 9]/CropBox[0 0 0 0]")),
    "paper-of-words.pdf": Case(lambda: _one(page="/MediaBox[(a)(b) null true]/Rotate (x)")),
    "tiny-letters.pdf": Case(lambda: _one(_HOT.replace(b" 10 Tf", b" 1e-30 Tf")), "no text"),
    "huge-letters.pdf": Case(lambda: _one(_HOT.replace(b" 10 Tf", b" 1e30 Tf")), "no text"),
    "far-away.pdf": Case(lambda: _one(_HOT.replace(b"50 500 Td", b"1e30 -1e30 Td"))),
    "turned-to-nothing.pdf": Case(lambda: _one(b"0 0 0 0 0 0 cm\n" + _HOT), "no text"),
    "font-of-itself.pdf": Case(
        lambda: _one().replace(
            _FONT.encode(),
            b"<</Type/Font/Subtype/Type0/DescendantFonts[5 0 R]/ToUnicode 5 0 R/BaseFont/Tea>>",
        ),
        "no text",
    ),
    "long-title.pdf": Case(lambda: _written().replace(b"(untitled)", b"(" + b"x" * 99_999 + b")")),
}
