import http from 'k6/http'
const req1 = { method: 'GET', url: 'https://api.acme.io/v1/orders' }
export default function () {
  http.batch({ a: req1, b: { method: 'POST', url: 'https://api.acme.io/v1/pay', body: { x: 1 }, params: { headers: { 'X-T': '1' } } } })
}
