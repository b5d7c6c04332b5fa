import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.error import OwnwordsError
from ingest.web.address import Address

REFUSED = [
    # private computers by number, in every spelling that some program reads as one
    "https://127.0.0.1/",
    "https://127.1/",
    "https://127.0.1/",
    "https://0x7f.1/",
    "https://0x7f000001/",
    "https://0x7f.0x0.0x0.0x1/",
    "https://2130706433/",
    "https://0177.0.0.1/",
    "https://0177.0.0.01/",
    "https://017700000001/",
    "https://127.0.0.1./",
    "https://0/",
    "https://0.0.0.0/",
    "https://10.0.0.1/",
    "https://172.16.0.1/",
    "https://192.168.0.1/",
    "https://192.168.257/",
    "https://169.254.169.254/latest/meta-data/",
    "https://0xa9fea9fe/",
    "https://2852039166/",
    "https://100.64.0.1/",
    "https://93.184.215.14/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fd00::1]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[2002:7f00:1::]/",
    "https://[::1/",
    "https://::1/",
    "https://１２７.０.０.１/",
    "https://127。0。0。1/",
    "https://①②⑦.⓪.⓪.①/",
    # names that need no domain name system
    "https://localhost/",
    "https://localhost./",
    "https://LOCALHOST/",
    "https://ⓛocalhost/",
    "https://intranet/",
    "https://tea.example./",
    "https://tea..example/",
    "https://.tea.example/",
    "https://tea_shop.example/",
    "https://-tea.example/",
    "https://*.example/",
    f"https://{'a' * 64}.example/",
    f"https://{'tea.' * 63}example/",
    # tricks with what stands around the host
    "https://tea.example@10.0.0.1/",
    "https://tea.example:443@10.0.0.1/",
    "https://tea.example%40evil.example/",
    "https://tea.example%2f@evil.example/",
    "https://user:password@tea.example/",
    "https://@tea.example/",
    "https://tea.example\\@evil.example/",
    "https:\\\\tea.example\\",
    "https://tea.example\\evil",
    "https://tea.example／@evil.example/",
    "https://tea.example：443/",
    "https://tea.example:/",
    "https://tea.example:0/",
    "https://tea.example:65536/",
    "https://tea.example:99999999999/",
    "https://tea.example:٤٤٣/",
    "https://tea.example:443:80/",
    "https://tea.example:-443/",
    # white space and what cannot be seen
    " https://tea.example/",
    "https://tea.example/ ",
    "https://tea.example/a b",
    "https://tea.\texample/",
    "ht\ntps://tea.example/",
    "https://tea.example/\r\nHost: evil.example",
    "https://tea.example/\x00",
    "https://tea.example/\x1b[31m",
    "https://tea\u200b.example/",
    "https://tea.example/\u202etxt.exe",
    "https://tea\u00ad.example/",
    "https://tea.example/\udc80",
    # other schemes, and none
    "file:///etc/passwd",
    "file://tea.example/etc/passwd",
    "ftp://tea.example/",
    "gopher://tea.example:70/_",
    "data:text/html,<p>Tea</p>",
    "javascript:alert(1)",
    "mailto:tea@tea.example",
    "httpss://tea.example/",
    "https:tea.example/",
    "https:/tea.example/",
    "https:///tea.example/",
    "https://",
    "https://?tea",
    "//tea.example/",
    "/tea",
    "tea.example/tea",
    "",
    # paths that climb past what robots.txt forbids
    "https://tea.example/open/../closed",
    "https://tea.example/open/%2e%2E/closed",
    "https://tea.example/./closed",
    f"https://tea.example/{'a' * 2000}",
]


@pytest.mark.parametrize("text", REFUSED)
def test_an_odd_address_is_refused(text: str) -> None:
    with pytest.raises(OwnwordsError):
        Address.parse(text)


def test_the_list_of_odd_addresses_is_long_and_has_each_once() -> None:
    assert len(set(REFUSED)) == len(REFUSED) >= 60


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("https://tea.example", "https://tea.example/"),
        ("HTTPS://TEA.Example/Green", "https://tea.example/Green"),
        ("https://tea.example:443/", "https://tea.example/"),
        ("http://tea.example:80/", "http://tea.example/"),
        ("https://tea.example:8443/", "https://tea.example:8443/"),
        ("https://tea.example?leaf=green", "https://tea.example/?leaf=green"),
        ("https://tea.example/a#top", "https://tea.example/a"),
        ("https://tea.example/grün?ö=ü", "https://tea.example/gr%C3%BCn?%C3%B6=%C3%BC"),
        ("https://tea.example/gr%C3%BCn", "https://tea.example/gr%C3%BCn"),
        ("https://tea.example//double", "https://tea.example//double"),
        ("https://tea.example/a@b:c", "https://tea.example/a@b:c"),
        ("https://tea.example/...", "https://tea.example/..."),
        ('https://tea.example/"<>', "https://tea.example/%22%3C%3E"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
        ("https://tea。example/", "https://tea.example/"),
        ("https://ＴＥＡ.example/", "https://tea.example/"),
        ("https://0xtea.1st.example/", "https://0xtea.1st.example/"),
    ],
)
def test_an_address_has_one_spelling(text: str, spelling: str) -> None:
    assert str(Address.parse(text)) == spelling


def test_letters_that_look_alike_make_another_host() -> None:
    latin, cyrillic = Address.parse("https://tea.example/"), Address.parse("https://tеа.example/")
    assert cyrillic.host.startswith("xn--")
    assert cyrillic.host != latin.host


def test_control_characters_of_an_address_reach_no_terminal() -> None:
    with pytest.raises(OwnwordsError) as caught:
        Address.parse("https://tea.example/\x1b[31m\u202e")
    assert str(caught.value).isascii()
    assert str(caught.value).isprintable()


@pytest.mark.parametrize(
    ("location", "spelling"),
    [
        ("/green", "https://tea.example/green"),
        ("black", "https://tea.example/leaf/black"),
        ("?page=2", "https://tea.example/leaf/list?page=2"),
        ("../up", "https://tea.example/up"),
        ("//other.example/", "https://other.example/"),
        ("https://other.example/x", "https://other.example/x"),
    ],
)
def test_a_redirect_leads_on_from_its_page(location: str, spelling: str) -> None:
    assert str(Address.parse("https://tea.example/leaf/list").joined(location)) == spelling


@pytest.mark.parametrize(
    "location",
    [
        "/\\evil.example",
        "//tea.example@10.0.0.1/",
        "//[::1",
        "//127.1/",
        "file:///x",
        "/\tx",
        " /x",
    ],
)
def test_a_redirect_is_read_as_strictly_as_an_address(location: str) -> None:
    with pytest.raises(OwnwordsError):
        Address.parse("https://tea.example/").joined(location)


_PIECES = st.sampled_from(
    ["https://", "http:", "//", "@", ":", "[", "]", "%", "xn--", ".", "..", "\\", "tea.example"]
)
_ADDRESSES = st.lists(_PIECES | st.text(max_size=4), max_size=12).map("".join)


@given(_ADDRESSES | st.text())
def test_any_text_is_an_address_or_a_clear_error(text: str) -> None:
    try:
        address = Address.parse(text)
    except OwnwordsError:
        return
    assert Address.parse(str(address)) == address
    assert str(address).isascii()


@given(_ADDRESSES | st.text())
def test_any_redirect_is_an_address_or_a_clear_error(location: str) -> None:
    try:
        address = Address.parse("https://tea.example/leaf").joined(location)
    except OwnwordsError:
        return
    assert address.scheme in ("https", "http")
