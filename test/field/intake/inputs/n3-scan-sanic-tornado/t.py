import tornado.web
class Base(tornado.web.RequestHandler):
    def set_default_headers(self):
        self.set_header("Access-Control-Allow-Origin", "https://app.example.com/")
        self.set_header("Access-Control-Allow-Headers", "content-type")
