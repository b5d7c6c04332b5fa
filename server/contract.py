"""What goes in and out over HTTP, as the project's contract fixes it."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

MOST_MESSAGES = 100
LONGEST_MESSAGE = 20_000  # characters: an answer that is sent back holds several quotes

Region = Literal["UK", "US"]


class Message(BaseModel):
    """One message of the conversation so far."""

    model_config = ConfigDict(extra="forbid")

    role: Literal["user", "assistant"]
    content: Annotated[str, StringConstraints(max_length=LONGEST_MESSAGE)]


class ChatRequest(BaseModel):
    """A conversation whose last message is answered. The server keeps nothing of it."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "messages": [{"role": "user", "content": "What is local recurrence?"}],
                    "region": "UK",
                }
            ]
        },
    )

    messages: Annotated[list[Message], Field(min_length=1, max_length=MOST_MESSAGES)]
    region: Region | None = Field(None, description="where the asker lives, if known")


class Text(BaseModel):
    """A span of a document; offsets count Unicode code points of its canonical text."""

    text: str
    start: int
    end: int


class Citation(BaseModel):
    """Who says it, where and when."""

    publisher: str
    title: str
    url: str | None
    region: str | None
    reviewed: str | None = Field(examples=["2019-05"])
    review_due: str | None = Field(examples=["2023-02"])
    overdue: bool
    page: int | None = Field(None, description="the printed page; only where there are any")


class QuoteOut(Text):
    """A verbatim quote; `context` is what it cannot be understood without, verbatim too."""

    document: str
    sha256: str = Field(description="of the document's canonical text")
    context: list[Text]
    section: list[str]
    score: float
    sensitive: Literal["prognosis"] | None
    citation: Citation
    same_as: int | None = Field(
        None, description="of a related quote: the number, from 0, of the quote that says the same"
    )


class NoticeOut(BaseModel):
    """The project's own fixed words."""

    id: str
    text: str


class ChatResponse(BaseModel):
    """An answer: quotes, or a plain no with a helpline to hand over to."""

    kind: Literal["answer", "no_answer", "notice"]
    notice: NoticeOut | None
    quotes: list[QuoteOut]
    related: list[QuoteOut]
    handover: list[QuoteOut]
    index: str | None = Field(
        description="the build that answered; null for an emergency, which needs none"
    )
    searched_for: str | None = Field(
        None, description="the question without its typing errors; only where there were any"
    )
    about: str | None = Field(
        None,
        description="what the message was read to be about; only where it leans on those before it",
    )
    unanswered: list[str] | None = Field(
        None,
        description="the asker's words for each part that the documents do not answer; only where"
        " they answer another part",
    )
    choices: list[str] | None = Field(
        None,
        max_length=3,
        description="headings of the documents to ask by; only where it is not plain what is meant",
    )


class DocumentOut(Text):
    """A document's whole canonical text, and the span asked for."""

    id: str
    sha256: str
    quote: str
    citation: Citation


class Fault(BaseModel):
    """What is wrong, the value found, and what to do next."""

    what: str
    value: str
    remedy: str


class ErrorOut(BaseModel):
    """Every error has this form."""

    error: Fault


ERRORS: dict[int | str, dict[str, Any]] = {
    422: {"model": ErrorOut, "description": "The request asks nothing that can be answered."},
    503: {"model": ErrorOut, "description": "There is no index to answer from."},
}
