def cors(resp):
    origin = ALLOWED.get(request.headers.get("Origin"))
    resp.headers["Access-Control-Allow-Origin"] = origin
    return resp
