import environ
env = environ.Env(DEBUG=(bool, False))
CORS_ALLOWED_ORIGINS = env.list("CORS_ALLOWED_ORIGINS", default=["https://shop.example.com"])
CORS_ALLOW_CREDENTIALS = True
