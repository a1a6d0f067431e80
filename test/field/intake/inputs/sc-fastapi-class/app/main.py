from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from app.core.config import settings

app = FastAPI()

if settings.BACKEND_CORS_ORIGINS:
    app.add_middleware(
        CORSMiddleware,
        allow_origins=[str(o) for o in settings.BACKEND_CORS_ORIGINS],
        allow_origin_regex=r'https://.*\.preview\.example\.com',
        allow_credentials=True,
        allow_methods=['*'],
        allow_headers=['*'],
    )
