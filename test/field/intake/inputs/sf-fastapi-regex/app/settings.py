from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix="SHOP_", env_file=".env")
    cors_origins: list[str] = ["http://localhost:5173"]
    cors_regex: str | None = r"https://.*\.example\.com"


settings = Settings()
