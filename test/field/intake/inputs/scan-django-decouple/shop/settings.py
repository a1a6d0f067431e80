from decouple import config, Csv

INSTALLED_APPS = ["corsheaders", "shop"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.common.CommonMiddleware",
]
CORS_ALLOWED_ORIGINS = config("CORS_ORIGINS", default="http://localhost:3000,https://shop.example.com", cast=Csv())
CORS_ALLOW_CREDENTIALS = True
