"""The shop on FastAPI. The environment says how CORS is set up today, and what stands outside of it."""

import os

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from session_cookie import set_session
from starlette.middleware.cors import CORSMiddleware

app = FastAPI()


@app.get("/v1/orders")
def orders(response: Response, page: int | None = None):
    if page is not None:
        response.headers["X-Total-Count"] = "7"
    return {"ok": True}


@app.put("/v1/orders")
def put_order():
    return {"ok": True}


@app.get("/v1/fail")
def fail():
    raise RuntimeError("the database is gone")


@app.get("/v1/session")
def show_session(request: Request, response: Response):
    set_session(response, "of-the-proof")
    return {"cookies": request.headers.get("cookie", "")}


def words(name):
    return {} if not os.environ[name] else {f"allow_{name[5:].lower()}": os.environ[name].split(",")}


if os.environ["CORS_ORIGIN"]:
    app.add_middleware(
        CORSMiddleware,
        allow_origins=[os.environ["CORS_ORIGIN"]],
        allow_credentials=bool(os.environ["CORS_CREDENTIALS"]),
        **words("CORS_METHODS"),
        **words("CORS_HEADERS"),
    )


@app.middleware("http")
async def outside(request, call_next):
    what = os.environ["OUTSIDE"]
    is_options = request.method == "OPTIONS"
    has_token = "authorization" in request.headers
    if what == "token" and not has_token:
        return JSONResponse({"detail": "Not authenticated"}, 401, {"WWW-Authenticate": "Bearer"})
    if what == "header" and not has_token:
        return PlainTextResponse("a header is missing", 400)
    if what == "no-options" and is_options:
        return JSONResponse({"detail": "Method Not Allowed"}, 405, {"Allow": "GET"})
    if what == "not-ready" and not is_options and request.url.path == "/v1/fail":
        return PlainTextResponse("not ready", 500)
    if os.environ["BY_HAND_HEADERS"] and is_options:
        return Response(status_code=204, headers={
            "Access-Control-Allow-Origin": os.environ["BY_HAND"],
            "Access-Control-Allow-Headers": os.environ["BY_HAND_HEADERS"],
        })
    if what == "orders" and request.url.path == "/v1/orders":
        return JSONResponse({"ok": True})
    response = await call_next(request)
    by_hand = os.environ["BY_HAND"]
    if by_hand:
        value = request.headers.get("origin", "") if by_hand == "origin" else by_hand
        response.headers.append("Access-Control-Allow-Origin", value)
    return response

# The snippet goes here.
