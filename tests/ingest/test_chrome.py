"""Page furniture is known by its own words, and a label by how it ends."""

import pytest

from ingest.chrome import is_chrome, is_feedback_form, is_label, is_menu


@pytest.mark.parametrize(
    "words",
    [
        "Learn more about green tea.",
        "Find out more",
        "Find out about teapots, and how to mend them.",
        "Please read about milk.",
        "Explore our shop",
        "View all",
        "Watch this video",
        "Click here to buy a pot.",
        "Skip to content",
        "Back to top",
        "« Previous",
        "Next page »",
        "Related articles",
        "Tools & Resources",
        "Please tell us why",
        "Posted in: Tea",
        "Tags: green, black",
        "Share this page",
        "Follow us on Instagram",
        "Subscribe to our newsletter",
        "Was this page helpful?",
        "Did you find this useful?",
        "We’re sorry you didn't find it.",
        "Thanks for your feedback!",
        "Please do not include any personal details.",
        "This website uses cookies",
        "Accept all cookies",
        "© 2020 The Teahouse",
        "Copyright The Teahouse",
        "ALL RIGHTS RESERVED",
        "icon-tea-pot",
        "tea_pot_small",
        "photos/teapot.JPG",
        "Is this information useful?",
        "Skip to navigation",
        "Go back to the top of the page",
        "Return to search results",
        "You are here: Home > Tea > Green tea",
        "Home › Tea › Green tea",
        "Home / Green tea",
        "Tea and health > Kinds of tea > Green",
        "On this page:",
        "In this section",
        "More in this section",
        "Quick links",
        "Show more",
        "Read next",
        "You might also like",
        "You may be interested in:",
        "Accessibility",
        "Site map",
        "A–Z",
        "Log in",
        "Sign-out",
        "My account",
        "Main menu",
        "Privacy policy",
        "Terms & conditions",
        "About us",
        "Contact us.",
        "Get involved",
        "Donate now",
        "Donate £5 a month",
        "Donate!",
        "Make a one-off donation.",
        "Your donation could buy a pot for a school.",
        "Sign up for our newsletter",
        "Sign up to our mailing list and hear about new teas.",
        "Subscribe",
        "Join our mailing list",
        "You can unsubscribe at any time.",
        "Get the latest news from the garden.",
        "Share on Facebook",
        "Share via email",
        "Find us on YouTube",
        "Print this page",
        "Copy link",
        "Page last reviewed: 12 March 2022",
        "This page was last updated in May.",
        "Last medically reviewed on 3/4/2021.",
        "Next review due: 12 March 2025",
        "The next planned review starts in May.",
        "Date published 4 June 2020",
        "Published: June 2020",
        "Posted on 4 June by the gardener",
        "Written by Ann Green",
        "Author: Ann Green",
        "5 min read",
        "Reading time: 4 minutes",
        "Page 3 of 12",
        "Watch the video",
        "Watch our short film about making tea.",
        "Play this video",
        "Download the leaflet (PDF, 1.2MB)",
        "Making tea at home (Word, 300 KB)",
        "Download PDF",
        "Download this leaflet in large print.",
        "Visit our online shop for pots.",
        "Visit our pages on green tea.",
        "See all news",
        "See our leaflet on green tea.",
        "Related information",
        "We use necessary cookies to make our site work.",
        "Our website uses cookies",
        "Reject optional cookies",
        "Cookie settings",
        "Cookies on this site",
        "Manage your preferences",
        "By continuing to use this site you agree to them.",
        "Please enable JavaScript to see this page.",
        "JavaScript is disabled.",
        "Your browser does not support video.",
        "Opens in a new window",
        "Your basket is empty",
        "Add to basket",
        "Select a language",
        "Registered charity number 123456.",
        "A registered charity in England and Wales (123456).",
        "Charity no. 123456",
        "Powered by Teapress",
        "Site by Potters",
        "Advertisement",
        "Leave a comment",
        "Your email address will not be published.",
        "Required fields are marked *",
        "Tell us what you think",
        "Help us improve this page",
        "Report a problem with this page",
        "Is there anything wrong with this page?",
        "Thank you for signing up.",
        "Did this page help you?",
        "Please confirm that you are not a robot.",
        "Back to top ↑",
    ],
)
def test_what_a_site_says_about_itself_is_furniture(words: str) -> None:
    assert is_chrome(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "Green tea is green.",
        "You may want to learn more about tea.",
        "Next steps",
        "Related teas",
        "Previous owners of a teapot may have mended it.",
        "Email us at tea@tea.example",
        "Teas of the two-leaf kind",
        "Green-leaf tea",
        "We like cookies with our tea.",
        "Visitors see the garden.",
    ],
)
def test_what_a_page_says_about_its_subject_is_not(words: str) -> None:
    assert not is_chrome(words)


@pytest.mark.parametrize(
    "words",
    [
        "1-800-555-0100",  # as the name of a file
        "over-the-counter",
        "(c) the third is white tea.",  # as a copyright
        "Share this list with your teacher.",
        "Print this page out and take it along.",
        "See more than one tea seller before you buy.",
        "Is this tea useful against colds?",
        "Return to home life slowly.",
        "Read the leaflet that comes with your tea.",
        "Visit your GP.",
        "Visit our clinic before the day.",
        "Watch for changes.",
        "Watch the video that your nurse gave you.",
        "Share this with your nurse.",
        "Sign up for a class if you can.",
        "Sign up for email reminders at your surgery.",
        "Follow your team’s advice.",
        "Save the number in your phone.",
        "Print this list and take it to your appointment.",
        "Find out more from your breast care nurse.",
        "Learn more about it by asking your doctor.",
        "Explore all your choices with your team.",
        "Explore more than one way to rest.",
        "Explore ways to rest.",
        "See our nurse if you find a lump.",
        "Please tell us what medicines you take.",
        "Please tell us how you feel.",
        "Tell us what you think matters most.",
        "Join us on the first Monday of the month.",
        "Find us on the second floor.",
        "Visit the ward before your operation.",
        "Please tell us if you may be pregnant.",
        "Call our helpline on 0800 123 4567.",
        "Contact us on 0800 123 4567.",
        "For more help, ring the ward.",
        "Donate blood again after a year.",
        "Give now and then a thought to rest.",
        "Make a list before you go.",
        "Join a group near you.",
        "Get help at once.",
        "Last, put the milk in.",
        "Next, your doctor reviews the results.",
        "The next review of your tablets is in a month.",
        "Review your tablets with a pharmacist.",
        "Published studies show that tea is safe.",
        "Written notes help you to remember.",
        "Accept help when it is offered.",
        "Manage your pain early.",
        "Allow time to rest.",
        "By using a cold cap you may keep your hair.",
        "Choose a country walk.",
        "Your basket is heavy: let others carry it.",
        "Rate your pain from 0 to 10.",
        "Report any bleeding at once.",
        "Register with a dentist before treatment.",
        "Leave a gap of two hours.",
        "Like us, many people are afraid.",
        "Is this lump dangerous?",
        "Play with your children when you can.",
        "Download speeds do not matter.",
        "Log in a diary how you feel.",
        "Tap your arm gently.",
        "Click beetles are harmless.",
        "Home",
        "Blood counts > 3 are fine.",
        "On your phone, open Settings > Health > Medical card.",
        "Please confirm your appointment.",
        "Your browser history may worry you.",
        "Registered nurses answer your calls.",
    ],
)
def test_advice_that_opens_as_furniture_does_is_none(words: str) -> None:
    assert not is_chrome(words)


@pytest.mark.parametrize("line", ["Green tea", "tea", "3 cups", "one " * 14])
def test_a_short_line_without_an_ending_is_a_label(line: str) -> None:
    assert is_label(line.strip())


@pytest.mark.parametrize(
    "line",
    ["Tea is hot.", "Tea?", "Tea:", "Tea,", "Tea…", "Tea (hot.)", "“Tea.”", "one " * 15],
)
def test_a_line_that_ends_as_prose_or_is_long_is_no_label(line: str) -> None:
    assert not is_label(line.strip())


def test_several_labels_are_a_menu() -> None:
    assert is_menu(["Home", "Shop"])


@pytest.mark.parametrize("lines", [[], ["Home"], ["Home", "We sell tea."]])
def test_one_line_or_a_sentence_is_no_menu(lines: list[str]) -> None:
    assert not is_menu(lines)


def test_one_question_makes_a_feedback_form() -> None:
    assert is_feedback_form(["Your view", "Is this page useful?", "Yes"])
    assert not is_feedback_form(["Your view", "Yes"])
    assert not is_feedback_form([])
