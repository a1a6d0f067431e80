import requests
s = requests.Session()
s.headers.update({"Origin": "https://viewer.example.com", "X-Client": "probe"})
r = s.options("https://api.viewer.example.net/v1/scenes", headers={"Access-Control-Request-Method": "POST"})
print(r.status_code, r.headers.get("Access-Control-Allow-Origin"))
