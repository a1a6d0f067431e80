import environ

env = environ.Env(DEBUG=(bool, False))
environ.Env.read_env()

INSTALLED_APPS = ['corsheaders']
MIDDLEWARE = [
    'django.middleware.common.CommonMiddleware',
    'corsheaders.middleware.CorsMiddleware',
]
CORS_ALLOWED_ORIGINS = env.list('CORS_ALLOWED_ORIGINS', default=['https://shop.example.com'])
CORS_ALLOW_CREDENTIALS = env.bool('CORS_CREDENTIALS', default=True)
