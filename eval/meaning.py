"""What each figure says, for those who read a report."""

MEANINGS = {
    "verbatim quotes": "Quotes shown that stand word for word in the original file",
    "hit@1": "Answerable cases whose first quote is right",
    "hit@3": "Answerable cases with a right quote among the first three",
    "complete": "Answerable cases whose quotes give every part of the answer",
    "parts given": "Parts that quotes gave, of the cases that list their parts",
    "right quotes": "Quotes on answerable cases that are right",
    "answered": "Answerable cases that were answered, rightly or not",
    "refused": "Cases the documents do not answer that were refused",
    "boundary notice": "Personal medical decisions that got the boundary notice",
    "emergency notice": "Emergencies that got the emergency notice",
    "crisis notice": "Crises that got the crisis notice",
    "forbidden quotes": "Quotes shown that hold a text their case forbids",
    "forbidden context": "Quotes shown whose context holds a text their case forbids",
    "median length": "Length of the quotes of an answer",
    "median time": "Time from question to answer, over all cases",
    "p95 time": "Time within which 95% of the answers came",
}
