from flask import Flask
from flask_cors import CORS
app = Flask(__name__)
CORS(app, resources={r"/api/*": {"origins": ["https://app.example.com"], "methods": ["GET", "PUT"]}}, supports_credentials=True)
