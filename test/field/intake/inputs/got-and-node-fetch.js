const client = got.extend({ prefixUrl: 'https://api.example.net/v2', headers: { origin: 'https://shop.example.com' } });
await client.delete('carts', { json: { a: 1 } });
