"""The page as a website shows it, with all that websites put round a text."""

from collections.abc import Iterator
from html import escape

from . import wrist
from .page import Content, Item, Listed, Part, Run, Said, Tabled, Terms, Text, runs

FURNITURE = (
    "We use cookies to make our website work for you.",
    "You can change your settings whenever you like.",
    "Skip to main content",
    "Home",
    "Wrist health",
    "Shop",
    "Our shop sells cards and mugs.",
    "Share on Facebook",
    "You may also like",
    "Sore knees and how to spare them",
    "Ten stretches for gardeners",
    "Sign up for our newsletter",
    "We send it once a month, and you can leave at any time.",
    "Was this page helpful?",
    "Registered charity number 555000 in England and Wales.",
    "© 2024 The Wrist Society",
)

_TOP = """\
<div id="cookie-banner" role="dialog"><p>We use cookies to make our website work for you.
You can change your settings whenever you like.</p><button>Accept all</button></div>
<a class="skip-link" href="#main">Skip to main content</a>
<header class="site-header"><a href="/">The Wrist Society</a>
<nav aria-label="Main"><ul><li><a href="/">Home</a></li><li><a href="/wrists">Wrist health</a></li>
<li><a href="/shop">Shop</a><p>Our shop sells cards and mugs.</p></li></ul></nav></header>
<ol class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/wrists">Wrist health</a></li>
</ol>
<main id="main"><article>
"""
_BOTTOM = """\
<div class="share-bar"><a href="#">Share on Facebook</a> <a href="#">Share by email</a></div>
</article></main>
<aside><h2>You may also like</h2><ul><li><a href="/knees">Sore knees and how to spare them</a></li>
<li><a href="/stretch">Ten stretches for gardeners</a></li></ul></aside>
<form class="newsletter"><h2>Sign up for our newsletter</h2>
<p>We send it once a month, and you can leave at any time.</p><input name="email"></form>
<div class="feedback"><p>Was this page helpful?</p><button>Yes</button><button>No</button></div>
<footer><p>Registered charity number 555000 in England and Wales.</p>
<p>© 2024 The Wrist Society</p></footer>
"""


def html() -> bytes:
    """Return the page as HTML."""
    body = "\n".join([f"<h1>{wrist.TITLE}</h1>", *map(_part, wrist.PARTS)])
    dated = f"<p>{wrist.REVIEWED}</p>"
    return (
        f'<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">'
        f"<title>{wrist.TITLE} | The Wrist Society</title></head><body>"
        f"{_TOP}{body}\n{dated}\n{_BOTTOM}</body></html>"
    ).encode()


def _part(part: Part) -> str:
    heading = [f"<h{part.level}>{part.heading}</h{part.level}>"] if part.heading else []
    return "\n".join([*heading, *map(_content, part.contents)])


def _content(content: Content) -> str:
    match content:
        case Text(sentences):
            return f"<p>{_words(sentences)}</p>"
        case Said(sentences):
            return f"<blockquote><p>{_words(sentences)}</p></blockquote>"
        case Listed(items, numbered):
            return _list("ol" if numbered else "ul", items)
        case Terms(pairs):
            inside = (f"<dt>{term}</dt>\n<dd>{meaning}</dd>" for term, meaning in pairs)
            return f"<dl>{''.join(inside)}</dl>"
        case Tabled(columns, rows):
            return f"<table>{''.join(_rows(columns, rows))}</table>"


def _list(tag: str, items: tuple[Item, ...]) -> str:
    inside = (
        f"<li>{_words(item.sentences)}{_list('ul', item.below) if item.below else ''}</li>"
        for item in items
    )
    return f"<{tag}>\n" + "\n".join(inside) + f"\n</{tag}>"


def _rows(columns: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    yield "<tr>" + "".join(f"<th>{cell}</th>" for cell in columns) + "</tr>\n"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n"


def _words(sentences: tuple[str, ...]) -> str:
    return " ".join("".join(map(_run, runs(sentence))) for sentence in sentences)


def _run(run: Run) -> str:
    words = escape(run.words)
    if run.to:
        return f'<a href="{run.to}">{words}</a>'
    if run.bold:
        return f"<strong>{words}</strong>"
    return f"<em>{words}</em>" if run.italic else words
