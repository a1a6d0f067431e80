from flask import Flask
from flask_cors import CORS

def create_app():
    app = Flask(__name__)
    CORS(app, resources={r"/api/*": {"origins": ["https://shop.example.com", "http://localhost:3000"]}}, supports_credentials=True)
    return app
