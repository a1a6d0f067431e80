const api = supertest('https://api.acme.io')
await api.put('/v1/orders').set('Origin', 'https://portal.acme.io').set('X-Tenant', 'a').send({ a: 1 }).expect(200)
