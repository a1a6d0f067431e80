const h = new Headers({ 'Accept': 'application/json' })
h.append('X-One', '1'); h.set('x-two', '2'); h.delete('X-One')
const verb = 'put'
const r1 = new Request('https://api.example.net/v3/x', { headers: h, method: verb })
fetch(new Request(r1, { credentials: 'include' }))
