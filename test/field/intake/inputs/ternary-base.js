const BASE = process.env.NODE_ENV === 'production' ? 'https://api.example.net' : 'http://localhost:4000'
export const load = () => fetch(`${BASE}/v2/carts`, { headers: { 'X-A': '1' } })
