import os
from typing import List

class Settings:
    BACKEND_CORS_ORIGINS: List[str] = os.getenv('BACKEND_CORS_ORIGINS', 'http://localhost,https://shop.example.com').split(',')

settings = Settings()
