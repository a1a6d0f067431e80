import { rows } from '../scan-of.ts'

rows('FastAPI and Starlette', [
  [
    'the list in a variable',
    {
      'main.py':
        'origins = [\n  "http://localhost:3000",\n  "https://a.test",\n]\napp.add_middleware(\n  CORSMiddleware,\n  allow_origins=origins,\n  allow_credentials=True,\n)',
    },
    ['main.py:5 fastapi http://localhost:3000 https://a.test true'],
  ],
  [
    'a middleware in a list',
    { 'main.py': 'app = Starlette(middleware=[\n  Middleware(CORSMiddleware, allow_origins=["*"])\n])' },
    ['main.py:2 fastapi * false'],
  ],
  [
    'a pattern',
    { 'main.py': 'app.add_middleware(CORSMiddleware, allow_origin_regex=r"^https://.*\\.a\\.test$")' },
    ['main.py:1 fastapi /^https://.*\\.a\\.test$/ false'],
  ],
  [
    'a glob in the list',
    { 'main.py': 'app.add_middleware(CORSMiddleware, allow_origins=["https://*.a.test"])' },
    ['main.py:1 fastapi https://*.a.test false'],
    /\*/,
  ],
  [
    'settings of another file',
    {
      'app/main.py':
        'from app.config import settings\napp.add_middleware(CORSMiddleware, allow_origins=settings.CORS_ORIGINS)',
      'app/config.py': 'class S(BaseSettings):\n    CORS_ORIGINS: list[str] = ["https://a.test"]\n',
    },
    ['app/main.py:2 fastapi https://a.test false'],
    /CORS_ORIGINS and falls back/,
  ],
  [
    'settings of another file, which the environment sets otherwise',
    {
      'main.py':
        'from config import settings\napp.add_middleware(CORSMiddleware, allow_origins=settings.cors_origins)',
      'config.py':
        'class S(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="SHOP_")\n    cors_origins: list[str] = ["http://localhost:5173"]\n',
      '.env': 'SHOP_CORS_ORIGINS=["https://a.test","https://b.test/"]\n',
    },
    ['main.py:2 fastapi https://a.test https://b.test/ false'],
    /SHOP_CORS_ORIGINS is set at \.env:1: “https:\/\/b\.test\/” ends in a slash/,
  ],
  [
    'the environment, split',
    {
      'main.py':
        'app.add_middleware(CORSMiddleware, allow_origins=[o.strip() for o in os.getenv("SHOP_ORIGINS", "https://a.test,https://b.test").split(",")])',
    },
    ['main.py:1 fastapi https://a.test https://b.test false'],
    /SHOP_ORIGINS/,
  ],
])

rows('Django, from the environment', [
  [
    'environ, a list with a default',
    {
      'settings.py':
        "CORS_ALLOWED_ORIGINS = env.list('SHOP_ORIGINS', default=['https://a.test', 'https://b.test/'])\n",
    },
    ['settings.py:1 django https://a.test https://b.test/ false'],
    /slash[\s\S]*SHOP_ORIGINS/,
  ],
  [
    'decouple, a text that is cast',
    {
      'settings.py':
        "CORS_ALLOWED_ORIGINS = config('SHOP_ORIGINS', default='https://a.test,https://b.test', cast=Csv())\n",
    },
    ['settings.py:1 django https://a.test https://b.test false'],
    /SHOP_ORIGINS/,
  ],
  [
    'the environment alone',
    { 'settings.py': "CORS_ALLOWED_ORIGINS = os.environ.get('SHOP_ORIGINS', 'https://a.test').split(',')\n" },
    ['settings.py:1 django https://a.test false'],
    /SHOP_ORIGINS/,
  ],
])

rows('Flask', [
  [
    'the extension alone opens to every origin',
    { 'web.py': 'from flask_cors import CORS\nCORS(app)' },
    ['web.py:2 flask * false'],
  ],
  [
    'the decorator',
    {
      'web.py':
        'from flask_cors import cross_origin\n@app.route("/x")\n@cross_origin(origins=["https://a.test"], supports_credentials=True)\ndef x(): pass',
    },
    ['web.py:3 flask https://a.test true'],
  ],
  [
    'two resources',
    {
      'web.py':
        'from flask_cors import CORS\nCORS(app, resources={\n  r"/a/*": {"origins": "https://a.test"},\n  r"/b/*": {"origins": ["https://b.test/"]},\n})',
    },
    ['web.py:3 flask https://a.test false', 'web.py:4 flask https://b.test/ false'],
    /slash/,
  ],
  [
    'a header by hand',
    {
      'web.py':
        'from flask import Flask\n@app.after_request\ndef f(r):\n    r.headers["Access-Control-Allow-Origin"] = request.headers.get("Origin")\n    return r',
    },
    ['web.py:4 flask reflect unknown'],
    /every origin/,
  ],
])
