def cors(resp):
    origin = request.headers.get("Origin")
    if origin is not None:
        resp.headers["Access-Control-Allow-Origin"] = origin
    if request.method == "OPTIONS":
        return resp
    return resp
