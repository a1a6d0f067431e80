async with aiohttp.ClientSession(headers={"Origin": "https://shop.example.com"}) as s:
    async with s.options("https://api.example.net/v2/carts", headers={"Access-Control-Request-Method": "PUT"}) as r:
        print(r.status)
