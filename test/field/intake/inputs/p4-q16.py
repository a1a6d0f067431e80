import aiohttp
BASE = "https://api.sea.example.net"
async def main():
    async with aiohttp.ClientSession(headers={"Origin": "https://sea.example.com"}) as s:
        async with s.put(f"{BASE}/v1/boats/{boat_id}", json={"a": 1}) as r:
            print(r.status)
