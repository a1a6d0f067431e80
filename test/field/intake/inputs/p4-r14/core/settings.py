DEBUG = os.environ.get("DEBUG", "0") == "1"
CORS_ALLOW_ALL_ORIGINS = DEBUG
CORS_ALLOWED_ORIGINS = ["https://oak.example.com"] if not DEBUG else []
CORS_ALLOW_CREDENTIALS = True
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", "django.middleware.common.CommonMiddleware"]