from quart import Quart
from quart_cors import cors
app = Quart(__name__)
app = cors(app, allow_origin=["https://app.example.com"], allow_credentials=True)
