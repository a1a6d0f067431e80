from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from .config import settings

app = FastAPI()
app.add_middleware(
    CORSMiddleware,
    allow_origins=settings.backend_cors_origins,
    allow_origin_regex=r"https://.*\.jam\.example\.com",
    allow_credentials=True,
    allow_methods=["*"],
    allow_headers=["*"],
)
