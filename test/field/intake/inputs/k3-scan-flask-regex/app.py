import re
from flask import Flask
from flask_cors import CORS

app = Flask(__name__)
CORS(
    app,
    resources={
        r"/v3/*": {"origins": ["https://app.example.com", re.compile(r"^https://pr-\d+\.example\.com$")]},
        r"/public/*": {"origins": "*", "send_wildcard": True},
    },
    supports_credentials=True,
    allow_headers=["Content-Type", "X-Tenant"],
)
