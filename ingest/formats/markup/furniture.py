"""Page furniture: the parts of a web page that are about the website, told by their elements."""

import re
from collections.abc import Iterator
from enum import IntEnum

from selectolax.lexbor import LexborNode

from ingest.formats.markup.element import Element, holders, walk
from ingest.formats.markup.linklist import LinkLists


class Trust(IntEnum):
    """How far the names and looks of a page's elements are believed."""

    NOTHING = 0
    ELEMENTS = 1  # what HTML and ARIA call furniture
    ALL = 2  # their classes and ids, forms, and lists of links too


_ELEMENTS = frozenset({"nav", "aside", "dialog", "search"})
_ROLES = frozenset(
    {
        "navigation",
        "banner",
        "contentinfo",
        "complementary",
        "search",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
    }
)
_SECTIONING = frozenset({"article", "main", "section"})
_ENDS = frozenset({"header", "footer"})  # of a page or of a section
_NEVER = frozenset({"html", "body", "main", "article", "tr", "th", "thead", "tbody"})
# Boxes that a page sets beside its text for emphasis are its text.
_CALLOUT = re.compile(r"(?:.*-)?(?:callout|note|important|warning|tip)(?:-.*)?")
_NAMED = re.compile(
    r"""
    (?:.*-)?(?: cookies? | cookiebot | gdpr | onetrust | breadcrumbs? | newsletter | pagination
      | pager | advert | advertisements? | adsense | sponsored | addtoany | addthis | sharethis
      | sharedaddy | disqus | relatedposts )(?:-.*)?
    | (?:consent)-(?:banner|manager|popup|dialog|bar|notice|overlay)
    | (?:site|page|global|main|primary|secondary|region|top|mobile|footer|header|left|right)
      -(?:header|footer|nav|navigation|menu|navbar|sidebar|banner|links)(?:-.*)?
    | (?:masthead|colophon|navbar|sidebar|mega-?menu|nav-?menu)(?:-.*)?
    | related(?:-.*)? | see-also | (?:you-)?(?:may|might)-(?:also-)?like | also-like | read-next
    | recommended(?:-.*)? | more-(?:articles|stories|posts|news|links|from|on|like)(?:-.*)?
    | (?:.*-)?shar(?:e|ing)(?:-(?:bar|buttons?|links?|this|icons?|tools?|widget|page|post))?
    | social-(?:shar(?:e|ing)|links?|media|icons?|bar|buttons?|follow|nav|menu)(?:-.*)?
    | comments?(?:-(?:area|list|section|form|respond|wrapper|thread|s))? | respond
    | ads? | ad-(?:slot|container|banner|unit|wrapper|space|block) | promos?(?:-.*)?
    | subscribe(?:-.*)? | (?:email-)?sign-?up(?:-.*)? | mailing-list
    | search-(?:form|bar|box|block) | pop-?up(?:-.*)? | skip-(?:links?|to|nav|content)(?:-.*)?
    | widget-area | (?:page-|site-)?feedback(?:-form)? | back-to-top | language-switcher
    | (?:entry|post|article)-(?:tags|meta|nav|navigation|categories)
    """,
    re.VERBOSE,
)
# Names that parts of a text bear as well: of a card, of a table.
_NAMED_OUTSIDE = re.compile(r"header|footer|banner|nav|navigation|menu|topbar|top-bar|links")
_CAMEL = re.compile(r"(?<=[a-z\d])(?=[A-Z])")
_JOINTS = re.compile(r"[_\W]+")


def furniture_of(root: LexborNode, trust: Trust = Trust.ALL) -> frozenset[int]:
    """Return the `mem_id`s of the elements of a page that are furniture."""
    if trust is Trust.NOTHING:
        return frozenset()
    return frozenset(_found(root, trust))


def _found(root: LexborNode, trust: Trust) -> Iterator[int]:
    content = _round_content(root)
    lists = LinkLists()
    sections = 0  # how many elements of sectioning stand round this place
    for what, entering in walk(root):
        if isinstance(what, str):
            lists.write(what)
        elif entering:
            named = trust is Trust.ALL and _is_named(what, sections)
            if what.id not in content and (named or _is_element(what, sections)):
                yield what.id
            sections += _is_sectioning(what)
            lists.enter(what)
        else:
            sections -= _is_sectioning(what)
            if lists.leave(what) and trust is Trust.ALL and what.id not in content:
                yield what.id


def _round_content(root: LexborNode) -> frozenset[int]:
    """Return the elements that hold what a page is there for: its main part, its only title."""
    titles = root.css("h1")
    return holders(root.css("main, [role=main]") + (titles if len(titles) == 1 else []))


def _is_sectioning(element: Element) -> bool:
    return element.tag in _SECTIONING or element.attributes.get("role") in ("main", "article")


def _is_element(element: Element, sections: int) -> bool:
    """Return whether HTML or ARIA calls an element furniture."""
    if element.tag in _NEVER:
        return False
    if element.tag in _ENDS:
        return not sections
    if element.tag == "aside" and any(map(_CALLOUT.fullmatch, _names(element))):
        return False
    return element.tag in _ELEMENTS or element.attributes.get("role") in _ROLES


def _is_named(element: Element, sections: int) -> bool:
    """Return whether a block is a form, or has a class or id that names furniture."""
    if element.tag in _NEVER or not (element.is_block or "-" in (element.tag or "")):
        return False
    if element.tag == "form":
        return True
    return any(
        _NAMED.fullmatch(name) or (not sections and _NAMED_OUTSIDE.fullmatch(name))
        for name in _names(element)
    )


def _names(element: Element) -> Iterator[str]:
    """Yield the classes and ids of an element, in lower case with single hyphens: "site-footer"."""
    attributes = element.attributes
    stated = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {element.tag}"
    for name in stated.split():
        yield _JOINTS.sub("-", _CAMEL.sub("-", name)).lower().strip("-")
