import http from 'k6/http'
const BASE = __ENV.BASE_URL || 'https://api.example.net'
export const options = { vus: 10, duration: '30s' }
export default function () {
  http.del(`${BASE}/v3/items/1`, null, { headers: { 'X-Tenant': 'acme' } })
  const r = http.post(`${BASE}/v3/items`, JSON.stringify({ a: 1 }), { headers: { 'Content-Type': 'application/json' } })
}
