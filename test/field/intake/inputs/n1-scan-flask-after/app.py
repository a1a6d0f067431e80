ALLOWED = {"https://app.example.com", "https://www.example.com"}

@app.after_request
def add_cors(resp):
    origin = request.headers.get("Origin")
    if origin in ALLOWED:
        resp.headers["Access-Control-Allow-Origin"] = origin
        resp.headers["Access-Control-Allow-Credentials"] = "true"
        resp.headers.add("Access-Control-Allow-Headers", "Content-Type,Authorization")
    return resp
