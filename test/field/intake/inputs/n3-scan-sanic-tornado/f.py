import falcon
app = falcon.App(middleware=falcon.CORSMiddleware(allow_origins='https://app.example.com', allow_credentials='*'))
