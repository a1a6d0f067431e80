from pydantic_settings import BaseSettings
class Settings(BaseSettings):
    BACKEND_CORS_ORIGINS: list[str] = ["http://localhost:5173"]
settings = Settings()
