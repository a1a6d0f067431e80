import http from 'k6/http'
export default function () {
  const responses = http.batch([
    ['GET', 'https://api.acme.io/v1/orders', null, { headers: { Origin: 'https://portal.acme.io' } }],
    ['PUT', 'https://api.acme.io/v1/orders/1', JSON.stringify({ a: 1 }), { headers: { Origin: 'https://portal.acme.io', 'Content-Type': 'application/json' } }],
    'https://api.acme.io/v1/ping',
  ])
}
