export default { id: 'apigee-quota-429', source: 'Apigee documentation, QuotaViolation', software: 'unknown', kind: 'limit',
  story: 'The CORS policy answers OPTIONS; the quota policy raises a fault, and a fault has no CORS headers.',
  async start(t) {
    const id = [['via', '1.1 google'], ['x-request-id', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000']]
    const { port } = await t.serve(({ preflight, origin }) => preflight
      ? { status: 200, headers: [...id, ['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET, PUT, POST, DELETE'], ['Access-Control-Allow-Headers', 'origin, x-requested-with, accept, content-type, x-api-key'], ['Access-Control-Max-Age', '3628800'], ['Vary', 'Origin']] }
      : { status: 429, headers: [...id, ['Content-Type', 'application/json']], body: '{"fault":{"faultstring":"Rate limit quota violation. Quota limit  exceeded. Identifier : _default","detail":{"errorcode":"policies.ratelimit.QuotaViolation"}}}' })
    return { url: `https://api.example.com:${port}/v2/orders`, args: ['-H', 'x-api-key: abc'] }
  },
  expect: { outcome: 'blocked', causes: ['error-response-without-cors', 'blocked-at-edge'], fixFor: [null], layer: [null], mustSay: [/429/, /limit|quota/i] } }
