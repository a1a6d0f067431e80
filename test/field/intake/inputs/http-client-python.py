import http.client
import json

conn = http.client.HTTPSConnection("api.example.net")
payload = json.dumps({"a": 1})
headers = {
  'Origin': 'https://shop.example.com',
  'X-Tenant': '7',
  'Content-Type': 'application/json'
}
conn.request("PUT", "/v2/carts", payload, headers)
res = conn.getresponse()
