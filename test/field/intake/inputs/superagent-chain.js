request
  .post('https://api.example.net/v2/carts')
  .set('X-API-Key', 'k_live_8f7e6d5c4b3a29180011')
  .withCredentials()
  .query({ a: 1 })
  .send({ name: 'x' })
  .end((err, res) => {})
