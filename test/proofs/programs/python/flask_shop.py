"""The shop on Flask. The environment says how CORS is set up today, and what stands before it."""

import os

from flask import Flask, jsonify, request
from flask_cors import CORS, cross_origin
from session_cookie import set_session

app = Flask(__name__)

# The snippet goes here.

OUTSIDE = os.environ["OUTSIDE"]
BY_HAND = os.environ["BY_HAND"]


# What is registered first runs last: after Flask-CORS.
@app.after_request
def write_by_hand(response):
    if BY_HAND:
        value = request.headers.get("Origin", "") if BY_HAND == "origin" else BY_HAND
        response.headers.add("Access-Control-Allow-Origin", value)
    if os.environ["BY_HAND_HEADERS"]:
        response.headers["Access-Control-Allow-Headers"] = os.environ["BY_HAND_HEADERS"]
    return response

def policy():
    """The options of Flask-CORS as they are set today."""
    methods = os.environ["CORS_METHODS"]
    headers = os.environ["CORS_HEADERS"]
    return {
        "origins": [os.environ["CORS_ORIGIN"]],
        "supports_credentials": bool(os.environ["CORS_CREDENTIALS"]),
        **({"methods": methods.split(",")} if methods else {}),
        **({"allow_headers": headers.split(",")} if headers else {}),
    }


has_policy = os.environ["CORS_ORIGIN"] != ""
# On the views alone: an exception leaves a view without the headers.
on_view = cross_origin(**policy()) if has_policy and OUTSIDE == "not-ready" else lambda view: view
if has_policy and OUTSIDE != "not-ready":
    CORS(app, resources=r"/v1/(?!orders)" if OUTSIDE == "orders" else r"/*", **policy())


@app.before_request
def refuse():
    has_token = "Authorization" in request.headers
    if OUTSIDE == "token" and not has_token:
        return {"error": "a token is missing"}, 401, {"WWW-Authenticate": "Bearer"}
    if OUTSIDE == "header" and not has_token:
        return "a header is missing", 400
    if OUTSIDE == "no-options" and request.method == "OPTIONS":
        return "", 405, {"Allow": "GET"}


@app.get("/v1/orders")
@on_view
def orders():
    response = jsonify(ok=True)
    if "page" in request.args:
        response.headers["X-Total-Count"] = "7"
    return response


@app.put("/v1/orders")
@on_view
def put_order():
    return jsonify(ok=True)


@app.get("/v1/fail")
@on_view
def fail():
    raise RuntimeError("the database is gone")


@app.get("/v1/session")
@on_view
def show_session():
    response = jsonify(cookies=request.headers.get("Cookie", ""))
    set_session(response, "of-the-proof")
    return response
