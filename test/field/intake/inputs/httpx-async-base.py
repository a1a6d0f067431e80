async with httpx.AsyncClient(base_url="https://api.example.net", headers={"Origin": "https://shop.example.com"}) as client:
    r = await client.patch("/v2/carts", json={"a": 1}, headers={"X-Tenant": "7"})
