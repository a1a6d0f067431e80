const BASE = 'https://api.example.com'
const auth = { Authorization: `Bearer ${token}` }
const id = 7
await fetch(`${BASE}/v2/items/${id}`, { method: 'PATCH', headers: { ...auth, 'Content-Type': 'application/json' }, credentials: 'include', body: JSON.stringify({ a: 1 }) })
