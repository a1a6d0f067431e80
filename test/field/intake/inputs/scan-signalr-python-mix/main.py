from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
# middleware = [Middleware(CORSMiddleware, allow_origins=['*'])]
ORIGINS = ["https://shop.example.com"] + (["http://localhost:3000"] if DEBUG else [])
app = Starlette(middleware=[Middleware(CORSMiddleware, allow_origins=ORIGINS, allow_methods=['GET'])])
