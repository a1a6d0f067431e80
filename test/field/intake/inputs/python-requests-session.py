import requests
s = requests.Session()
s.headers.update({"Origin": "https://shop.example.com", "X-Tenant": "7"})
s.auth = ("admin", "correcthorsebattery")
BASE = "https://api.example.net"
r = s.put(f"{BASE}/v2/carts", json={"a": 1}, timeout=5, verify=False)
print(r.headers.get("access-control-allow-origin"))
