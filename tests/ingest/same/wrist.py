"""An invented page on sore wrists: what a charity's page may hold, once, as data."""

from ingest.facts.date import PartialDate

from .page import Item, Listed, Part, Said, Tabled, Terms, Text

TITLE = "Looking after a sore wrist"
REVIEWED = "Last reviewed on 14 March 2024."
DATE = PartialDate(2024, 3, 14)
REGION = "UK"
RUNNING = "The Wrist Leaflet"  # at the head of each printed page
CLINIC = "https://wrists.example/clinic"

PARTS = (
    Part(
        "",
        2,
        (
            Text(
                (
                    "A sore wrist can make small tasks feel large.",
                    f"Most wrists settle with [rest and gentle movement]({CLINIC}) at home.",
                    "This leaflet explains what may help, and when to ask your GP for advice.",
                )
            ),
        ),
    ),
    Part(
        "Why wrists become sore",
        2,
        (
            Text(
                (
                    "The wrist is made of eight small bones and many *tendons*.",
                    "Typing, knitting and gardening can all **irritate** the tendons.",
                    "About 7 in 10 people with a sore wrist have used it more than usual.",
                    "A fall can also leave a wrist swollen for two or three weeks.",
                )
            ),
            Text(
                (
                    "Dr. Ames, who runs the clinic, sees approx. 40 sore wrists a month.",
                    "She finds that most of them heal without any treatment.",
                )
            ),
        ),
    ),
    Part(
        "Common causes",
        3,
        (
            Text(("The most common causes are:",)),
            Listed(
                (
                    Item(("lifting heavy pots and pans",)),
                    Item(
                        ("long hours at a desk, above all:",),
                        (
                            Item(("with a keyboard that stands too high",)),
                            Item((f"with a mouse that is [too small for your hand]({CLINIC})",)),
                        ),
                    ),
                    Item(("a fall on an open hand.", "It may hurt days later.")),
                )
            ),
            Text(("Often the cause is never found.",)),
        ),
    ),
    Part(
        "Less common causes",
        3,
        (
            Text(
                (
                    "Arthritis can make both wrists stiff in the morning.",
                    "Gout may cause a red, hot joint (often in the night).",
                    f"Your pharmacist can tell you whether [one of your medicines]({CLINIC}) "
                    "may be to blame.",
                )
            ),
        ),
    ),
    Part(
        "What you can do at home",
        2,
        (
            Text(
                (
                    "Rest the wrist for two days, then begin to move it again.",
                    "Too much rest makes the joint stiff.",
                )
            ),
        ),
    ),
    Part(
        "Cold and warmth",
        3,
        (
            Text(
                (
                    "A cold pack can ease the pain during the first two days.",
                    "Wrap it in a towel, and *never* put ice on bare skin.",
                    "Afterwards, warm water often feels better.",
                )
            ),
            Text(("Use a cold pack like this:",)),
            Listed(
                (
                    Item(("Wrap the pack in a thin towel.",)),
                    Item(("Hold it against the wrist for ten minutes.",)),
                    Item(("Wait for **two hours** before you do it again.",)),
                ),
                numbered=True,
            ),
        ),
    ),
    Part(
        "If your skin is thin",
        4,
        (
            Text(
                (
                    "The cold can harm thin skin, and many older people have it.",
                    "Hold the pack there for five minutes at most.",
                )
            ),
        ),
    ),
    Part(
        "Painkillers",
        3,
        (
            Text(
                (
                    "Simple painkillers can help you to sleep.",
                    "Tell your pharmacist which other medicines you take, e.g. for your heart.",
                    "The table shows how long two of them take to work.",
                )
            ),
            Tabled(
                ("Painkiller", "Time to work", "Effect"),
                (
                    ("Tablets", "30 minutes", "4 to 6 hours"),
                    ("Gel for the skin", "60 minutes", "2.5 hours"),
                ),
            ),
            Text(("Gels cause fewer upset stomachs than tablets do.",)),
        ),
    ),
    Part(
        "What others say",
        3,
        (
            Text(("A baker from Leeds told us how she coped.",)),
            Said(
                (
                    "I kneaded dough with my left hand for a month.",
                    "My bread looked odd, but my wrist stopped aching.",
                )
            ),
        ),
    ),
    Part(
        "Words that you may hear",
        2,
        (
            Terms(
                (
                    ("Splint", "A firm support that keeps the wrist straight."),
                    ("Tendon", "A cord that ties a muscle to a bone."),
                    ("Ultrasound", "A scan that makes pictures with sound."),
                )
            ),
        ),
    ),
    Part(
        "When to ask for help",
        2,
        (
            Text(
                (
                    "Call the wrist line on 0800 555 0147 if the pain wakes you at night.",
                    "It is free, and a nurse answers between 9 a.m. and 5 p.m. on weekdays.",
                )
            ),
            Text(("See a doctor within a day if:",)),
            Listed(
                (
                    Item(("your hand looks pale or blue",)),
                    Item(("you cannot feel **your fingertips**",)),
                    Item(("the wrist is hot and you have a fever",)),
                )
            ),
        ),
    ),
    Part(
        "At the clinic",
        3,
        (
            Text(
                (
                    "The NHS clinic will look at both of your wrists.",
                    f"You may be sent for [an X-ray or a scan]({CLINIC}) on the same day.",
                    "Nobody needs to fast before a scan of the wrist.",
                    "Results reach your GP within 10 working days.",
                )
            ),
        ),
    ),
    Part(
        "Wearing a splint",
        4,
        (
            Text(
                (
                    "A splint holds the wrist still while it heals.",
                    "Wear it at night first, because it feels strange.",
                    "Loosen the straps if your fingers tingle.",
                    "Nine out of ten people need it for less than six weeks.",
                )
            ),
        ),
    ),
    Part(
        "Going back to work",
        2,
        (
            Text(
                (
                    "You can usually drive when you can grip the wheel firmly.",
                    "Ask your employer for [a lower desk](https://wrists.example/desks), a softer "
                    "mouse or shorter shifts.",
                    "Small changes in your programme of work often make the difference.",
                    "Keep up the exercises for three months, even when nothing hurts.",
                )
            ),
        ),
    ),
)
