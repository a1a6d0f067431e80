from flask import Blueprint
from flask_cors import CORS, cross_origin

bp = Blueprint('api', __name__)
CORS(bp, origins=['https://shop.example.com'], supports_credentials=True)

@bp.route('/x')
@cross_origin(origins='*')
def x():
    return 'x'
