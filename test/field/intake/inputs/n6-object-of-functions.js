const api = {
  get: (p) => fetch('https://api.example.net' + p),
  post(p, b) {
    return fetch('https://api.example.net' + p, { method: 'POST', body: JSON.stringify(b), headers: { 'Content-Type': 'application/json' } })
  },
}
api.get('/me')
api.post('/orders', {})
api.get('/list')
