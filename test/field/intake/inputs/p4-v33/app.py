from flask_cors import CORS
CORS(app, origins=[r"https://.*\.elm\.example\.com", "https://elm.example.com"], supports_credentials=True)