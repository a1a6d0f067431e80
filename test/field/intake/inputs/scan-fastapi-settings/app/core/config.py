from pydantic_settings import BaseSettings
class Settings(BaseSettings):
    BACKEND_CORS_ORIGINS: list[str] = ["http://localhost:3000"]
settings = Settings()
