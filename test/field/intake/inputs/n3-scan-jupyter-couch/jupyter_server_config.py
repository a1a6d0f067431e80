c.ServerApp.allow_origin = 'https://app.example.com'
c.ServerApp.allow_credentials = True
