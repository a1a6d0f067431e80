@app.after_request
def cors(resp):
    origin = request.headers.get("Origin") or "*"
    if origin:
        resp.headers["Access-Control-Allow-Origin"] = origin
    return resp
