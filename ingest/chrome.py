"""Page furniture: words that a website says about itself, never about its subject."""

import re

_FEEDBACK = (
    r"(?:was|did\ you\ find|is)\ this\ (?:(?:page|article|information|leaflet|answer)\ )?"
    r"(?:helpful|useful)\b"
)
_PAGE = r"(?:web\ ?)?(?:page|site|article|post|story)"
_NETWORK = r"(?:facebook|twitter|x|instagram|youtube|linkedin|tiktok|whatsapp|pinterest|social)"
_ADVISER = r"(?:nurse|doctor|GP|surgeon|consultant|specialist|team|pharmacist|therapist)s?"
# What a line of furniture begins with, whatever follows.
_OPENING = re.compile(
    _FEEDBACK
    + rf"""
    | did\ this\ (?:{_PAGE}|information|leaflet)\ help\b
    # pointers to other pages: all they say is that something stands elsewhere
    | (?:please\ )?(?:learn|find\ out|read)\ (?:more\b|(?:more\ )?about\b)
      (?!.*\b(?:from|ask|asking|with)\b.*\b{_ADVISER}\b)
    | explore\ (?:(?:our|related)\b|more(?:\ (?:about|from|in|on)\b|\W*$)
      |all\ (?:our|topics|pages|articles)\b|(?:other\ )?ways\ (?:to\ (?:talk|ask)|you\ can)\b)
    | (?:discover|browse|view|download)\ (?:our|all|related|this)\b
    | visit\ our\ (?:[\w-]+\ ){{0,5}}(?:{_PAGE}s?|hub|shop|forum|library|blog)\b
    | see\ (?:also\b|related\b|all\ (?:our|news|events|stories|articles|posts)\b
      |our\ (?:[\w-]+\ ){{0,6}}(?:{_PAGE}s?|information|guides?|leaflets?|booklets?|videos?
        |sections?|polic(?:y|ies)|tips)\b)
    | (?:click|tap)\ (?:here|on|the|to|below)\b
    | (?:watch|play)\ (?:the|this|our|a)\ (?:[\w-]+\ )?(?:video|film|clip|animation)s?
      (?!.*\b{_ADVISER}\b)
    | you\ (?:may|might)\ (?:also\ )?(?:be\ interested\ in|like|want\ to\ read)\W*$
    | you\ are\ here\W | skip\ to\ (?:the\ )?(?:main|content|navigation|search|footer)\b
    | (?:next|previous)(?:\ (?:{_PAGE}|section))?\W*$
    | related\ (?:video|article|link|content|post|page|topic|stor|reading|information|news)
    # who made the page, and when
    | (?:this\ )?(?:(?:{_PAGE}|content|information)\ )?(?:was\ )?(?:last|next)
      \ (?:(?:medically|clinically)\ )?(?:reviewed|updated|modified|published|review)\b
    | (?:the\ )?next\ (?:planned\ |scheduled\ )?review\ (?:begins|starts|date|due|is\ due)\b
    | date\ (?:published|updated|reviewed)\b | (?:review|published|updated)\ ?(?:date|due|on)?\s?:
    | (?:medically\ reviewed|posted|published|filed|written)\ (?:by|on|in|under)\b.{{0,60}}[^.!?]$
    | (?:filed\ under|tags|tagged|categor(?:y|ies)|topics?|authors?)\s*:
    | (?:reading|read)\ time\b | \d+[\s-]min(?:ute)?s?\ read\W*$
    # sharing, newsletters, giving
    | share\ (?:on|via|by|with)\ (?:{_NETWORK}|e-?mail)\b
    | (?:follow|like|find|join|tag)\ us\ on\ {_NETWORK}\b
    | (?:sign\ up|subscribe)\b.*\b(?:(?:e-?)?newsletters?|mailing\ list|our\ e-?mails?|updates
      |news)\b
    | (?:join|unsubscribe\ from)\ our\ mailing\ list\b | you\ can\ unsubscribe\b
    | get\ (?:the|our)\ latest\ (?:news|updates|stories)\b
    | (?:please\ )?(?:donate|give)\ (?:(?:now|today|online|monthly)\W*$|[£$]\d)
    | (?:please\ )?make\ a\ (?:[\w-]+\ )?donation\b
    | your\ (?:donation|gift)\ (?:can|could|will|helps?|makes?|of)\b
    # feedback forms, beside their question
    | please\ tell\ us\ (?:why\W*$|(?:what|why)\ you\ (?:liked|disliked|thought)\b)
    | (?:tell\ us|let\ us\ know)\ what\ you\ (?:think|thought)
      (?:\W*$|\ (?:of|about)\ (?:this|our)\b)
    | we(?:’|'|\ a)re\ sorry\ you\ didn(?:’|')t\ find\b
    | thank(?:s|\ you)\ for\ (?:your\ feedback|rating|visiting|subscribing|signing\ up)\b
    | please\ do\ not\ include\ (?:any\ )?personal\b
    | (?:help\ us\ (?:to\ )?improve|rate|report\ an?\ [\w ]+\ (?:with|on)|is\ there\ anything\ wrong
      \ with)\ (?:this|our)\ (?:web\ ?)?(?:page|site)\b
    | leave\ a\ (?:comment|reply)\b | your\ e-?mail\ address\ will\ not\b | required\ fields\b
    | (?:this\ question|please)\ (?:is\ for\ testing|prove|confirm)\b.*\b(?:human|robot)\b
    # cookies, rights, the browser
    | (?:we|this\ {_PAGE}|our\ {_PAGE})\ uses?\ (?:[\w-]+\ ){{0,3}}cookies\b
    | (?:accept|reject|manage|allow|decline)\ (?:[\w-]+\ ){{0,2}}(?:cookies|preferences)\b
    | cookies?\ (?:settings|preferences|polic(?:y|ies)|on\ this)\b
    | by\ (?:continuing\ to|using|clicking)\b.*\b(?:{_PAGE}|accept|agree|consent)\b
    | (?:©|\(c\)\s\d{{4}}|copyright\s) | all\ rights\ reserved
    | (?:a\ )?registered\ (?:charity|office|company)\b.*\d | charity\ (?:number|no\b|registration)
    | (?:please\ )?(?:enable|turn\ on|activate)\ javascript\b | javascript\ (?:is|must|needs)\b
    | (?:your|this)\ browser\ (?:does|doesn|is|has)\b | opens\ in\ (?:a\ )?new\b
    | powered\ by\b | (?:web\ ?)?site\ (?:by|designed|built)\b | advertisements?\W*$
    | your\ (?:basket|cart|shopping\ (?:bag|basket|cart))\ is\ empty\b
    | (?:select|choose|change)\ (?:a\ |your\ )?(?:language|country|region)\W*$
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A whole line, as a button or the entry of a menu has it.
_LABEL = re.compile(
    rf"""(?:
      (?:skip|jump|back|return|go)\ (?:back\ )?to\ (?:the\ )?(?:main|content|top|home(?:\ ?page)?
        |navigation|previous\ page|search\ results|list)(?:\ of\ (?:the\ )?page)?
    | (?:share|print|email|e-mail|bookmark|save|rate|like|tweet|translate)\ this(?:\ {_PAGE})?
    | copy\ link | (?:main|toggle|open|close)\ (?:menu|navigation) | search\ (?:this\ site|results)
    | (?:log|sign)[\ -]?(?:in|out) | my\ account | create\ (?:an\ )?account | (?:view\ )?basket
    | accessibility(?:\ (?:statement|tools|help))? | site\ ?map | a\ ?[-–]\ ?z
    | (?:privacy|cookies?)\ (?:policy|notice|statement) | terms\ (?:and|&)\ conditions
    | terms\ of\ use | (?:about|contact|support)\ us | get\ involved | donate | subscribe
    | (?:on|in)\ this\ (?:{_PAGE}|section) | more\ in\ this\ section | quick\ links
    | (?:read|view|show|load|see)\ (?:more|less|all) | (?:read|up)\ next
    | (?:download|print|view)\ (?:(?:the|this|as)\ )?(?:an?\ )?(?:pdf|leaflet|page)
    | add\ to\ (?:basket|cart|bag) | tools\ (?:&|and)\ resources | page\ \d+\ of\ \d+
    # names of files, icons and templates
    | (?=.*[a-z])(?:[a-z\d]+(?:[-_][a-z\d]+){{3,}}|(?=\S*-)\S*\b(?:icon|logo|img)\b\S*|\w+(?:_\w+)+)
    | \S+\.(?:png|jpe?g|gif|svg|webp|mp4|pdf)
    # a path of pages, and a file to fetch with its size
    | (?!.*\b(?:go\ to|choose|select|open)\b)[^.!?;>»›]{{1,40}}(?:\ [>»›]\ [^.!?;>»›]{{1,60}}){{2,}}
    | home\ [>»›/]\ .{{1,60}}
    | .{{1,80}}\((?:pdf|docx?|word)\b[^)]*\d\s?[km]b\)
    )[\s.:!…*]*""",
    re.IGNORECASE | re.VERBOSE,
)
_ASKS_FOR_FEEDBACK = re.compile(_FEEDBACK, re.IGNORECASE | re.VERBOSE)
# Closing brackets, quotation marks and the marks of notes may follow the stop.
_PROSE_ENDING = re.compile(r"[.!?:;…,](?:[”’\"')\]*†‡¹²³⁰-⁹]|\[\d+\])*$")
_LONGEST_LABEL = 14  # words


def is_chrome(sentence: str) -> bool:
    """Return whether a sentence is page furniture, judged by its own words."""
    words = sentence.strip("«»‹›→←↑↓| ")
    return bool(_OPENING.match(words) or _LABEL.fullmatch(words))


def has_ending(line: str) -> bool:
    """Return whether a line ends as a sentence, a clause or a lead-in does."""
    return bool(_PROSE_ENDING.search(line))


def is_label(line: str) -> bool:
    """Return whether a line is short and has no sentence's ending: a title, or a menu's entry."""
    return len(line.split()) <= _LONGEST_LABEL and not has_ending(line)


def is_feedback_form(lines: list[str]) -> bool:
    """Return whether lines that stand together ask what the reader thinks of the page."""
    return any(_ASKS_FOR_FEEDBACK.match(line) for line in lines)


def is_menu(lines: list[str]) -> bool:
    """Return whether lines that stand together are the entries of a menu."""
    return len(lines) > 1 and all(is_label(line) for line in lines)
