"""What a web page says of itself beside its text: meta tags, links, JSON-LD -> facts."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from ingest.facts.date import PartialDate
from ingest.facts.fact import DATES, Fact, Facts
from ingest.formats.markup.jsonld import JsonLd
from ingest.formats.markup.stamp import stamps

# Where each fact is looked for, the best place first. "org" must be an organisation's name.
_PLACES: Mapping[str, tuple[str, ...]] = {
    "title": ("meta og:title", "json headline", "json name", "tag title"),
    "publisher": (
        "json publisher", "json sourceOrganization", "org author", "meta og:site_name",
        "meta publisher", "meta dc.publisher", "meta dcterms.publisher", "meta application-name",
    ),
    "url": ("link canonical", "meta og:url"),
    "language": ("html lang", "meta og:locale"),
    "licence": (
        "link license", "meta license", "meta dc.rights", "meta dcterms.rights",
        "meta dcterms.license", "json license",
    ),
    "reviewed": (
        "json lastReviewed", "meta last-reviewed", "meta dc.date.reviewed", "meta date.reviewed",
        "time reviewed",
    ),
    "updated": (
        "json dateModified", "meta article:modified_time", "meta og:updated_time",
        "meta dc.date.modified", "meta dcterms.modified", "meta last-modified", "time updated",
    ),
    "review_due": (
        "json expires", "json reviewDue", "meta review-due", "meta next-review",
        "meta dc.date.valid", "meta dcterms.valid", "meta expires", "time review_due",
    ),
}  # fmt: skip
_TOLD = {"meta": "meta tag {}", "json": "JSON-LD {}", "org": "JSON-LD {}", "link": "link rel={}",
         "html": "html {}", "tag": "the page's {}", "time": "a time element ({})"}  # fmt: skip
_DAY = re.compile(r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=$|[T ])")
_FIRST_YEAR = 1990  # before it there were no web pages: the nought of some software
_LANGUAGE = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{2}))?(?:[-_].*)?")
_LONGEST = 300  # characters of a name or title
_SITE = re.compile(r"^(.+)\s(?:[|·»–—-]|::)\s(.+?)$", re.DOTALL)


def facts_of(root: LexborNode) -> Facts:
    """Return what the head of a page states, each with where it was found."""
    head = _Head(root)
    facts = {key: fact for key in _PLACES if (fact := head.fact(key))}
    if "title" in facts:
        facts["title"] = _without_site(facts["title"], facts.get("publisher"))
    region = _region(facts.get("url"), facts.get("language"))
    return {**facts, "region": region} if region else facts


class _Head:
    """Looks for a fact in each of its places."""

    def __init__(self, root: LexborNode) -> None:
        self._root = root
        self._json = JsonLd(root)
        self._meta = _meta(root)
        self._stamps = stamps(root)

    def fact(self, key: str) -> Fact | None:
        for at in _PLACES[key]:
            place, name = at.split(" ", 1)
            for stated in self._stated(place, name):
                value = _value(key, stated)
                if value:
                    return Fact(value, _TOLD[place].format(name))
        return None

    def _stated(self, place: str, name: str) -> Iterator[str]:
        if place == "json":
            yield from self._json.texts(name)
        elif place == "org":
            yield from self._json.organisations(name)
        elif place == "meta":
            yield from self._meta.get(name, [])
        elif place == "time":
            yield from self._stamps.get(name, [])
        elif place == "link":
            yield from (
                e.attributes.get("href") or "" for e in self._root.css(f"link[rel~={name}]")
            )
        elif place == "html":
            yield self._root.attributes.get(name) or ""
        else:
            yield from (element.text() for element in self._root.css(f"head > {name}"))


def _meta(root: LexborNode) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.css("meta[content]"):
        attributes = element.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("http-equiv")
        if name:
            found.setdefault(name.lower(), []).append(attributes.get("content") or "")
    return found


def _value(key: str, stated: str) -> str | PartialDate | None:
    text = " ".join(stated.split())
    if key in DATES:
        return _date(text)
    if key == "url":
        return text if _host(text) else None
    if key == "language":
        match = _LANGUAGE.fullmatch(text)
        return (
            "-".join([match[1].lower(), *([match[2].upper()] if match[2] else [])])
            if match
            else None
        )
    return text if len(text) <= _LONGEST else None


def _date(text: str) -> PartialDate | None:
    match = _DAY.match(text)
    try:
        date = PartialDate.parse(match[1]) if match else None
    except ValueError:
        return None
    return date if date and date.year >= _FIRST_YEAR else None


def _host(url: str) -> str | None:
    """Return the host of an address of the web, None of anything else."""
    try:
        parts = urlsplit(url)
        return parts.hostname if parts.scheme in ("http", "https") else None
    except ValueError:
        return None


def _without_site(title: Fact, publisher: Fact | None) -> Fact:
    """Return a title without the site's name behind it."""
    match = _SITE.match(str(title.value))
    if not match:
        return title
    is_site = publisher is not None and match[2].casefold() == str(publisher.value).casefold()
    is_barred = "|" in str(title.value)[match.end(1) : match.start(2)]
    named = all(word[0].isupper() for word in match[2].split() if len(word) > 3)
    return Fact(match[1], title.where) if is_site or is_barred or named else title


def _region(url: Fact | None, language: Fact | None) -> Fact | None:
    """Return for whose readers a page is: its host tells more than a setting that many leave."""
    host = f".{_host(str(url.value))}" if url else ""
    if url and host.endswith((".uk", ".scot", ".wales", ".cymru")):
        return Fact("UK", f"the host of its address, {url.where}")
    if url and host.endswith(".gov"):
        return Fact("US", f"the host of its address, {url.where}")
    region = {"en-GB": "UK", "en-US": "US"}.get(str(language.value)) if language else None
    return Fact(region, language.where) if language and region else None
