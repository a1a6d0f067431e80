plug Corsica, origins: ["https://app.example.com"], allow_credentials: true
plug CORSPlug, origin: ["https://app.example.com"]
