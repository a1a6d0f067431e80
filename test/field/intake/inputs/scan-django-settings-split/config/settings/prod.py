from .base import *
CORS_ALLOWED_ORIGINS = env.list('CORS_ALLOWED_ORIGINS', default=['shop.example.com'])
