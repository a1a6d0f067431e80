def cors(resp):
    o = request.headers.get("Origin")
    if PATTERN.fullmatch(o or ""):
        resp.headers["Access-Control-Allow-Origin"] = o
    return resp
