from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(app, resources={r"/api/*": {"origins": ["https://jam.example.com"]}}, supports_credentials=True)

@app.after_request
def add(resp):
    resp.headers.add("Access-Control-Allow-Origin", "*")
    return resp