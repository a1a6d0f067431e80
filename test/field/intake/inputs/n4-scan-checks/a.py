@app.after_request
def cors(resp):
    origin = request.headers.get("Origin")
    if is_allowed(origin):
        resp.headers["Access-Control-Allow-Origin"] = origin
    return resp
