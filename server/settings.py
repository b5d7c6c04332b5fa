"""Everything that can be set, each by an environment variable that starts with OWNWORDS_."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from index.encoder import DEFAULT_MODEL


class Settings(BaseSettings):
    """The settings of a server; the command line overrides them."""

    model_config = SettingsConfigDict(env_prefix="OWNWORDS_", frozen=True)

    index: Path = Field(default=Path("data/index"), description="folder of the index")
    model: str = Field(
        default=DEFAULT_MODEL, description="name of the embedding model, or its folder"
    )
    host: str = Field(default="127.0.0.1", description="address to listen on")
    port: int = Field(default=8000, ge=1, le=65_535, description="port to listen on")
