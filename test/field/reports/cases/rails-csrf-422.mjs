export default { id: 'rails-csrf-422', source: 'rails/rails, protect_from_forgery', software: 'rails', kind: 'not-cors',
  story: 'InvalidAuthenticityToken: 422, CORS headers are right.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight, method, acrh }) => {
      const cors = origin === 'https://app.example.com' ? [['access-control-allow-origin', origin], ['access-control-allow-methods', 'GET, POST, DELETE'], ['access-control-allow-credentials', 'true'], ['access-control-expose-headers', ''], ['access-control-max-age', '7200']] : []
      if (preflight) return { status: 200, headers: [...cors, ...(cors.length && acrh ? [['access-control-allow-headers', acrh]] : [])] }
      return { status: method === 'POST' ? 422 : 404, headers: [...cors, ['vary', 'Origin'], ['x-request-id', '2f1f4c1e-0000-4000-8000-000000000001'], ['x-runtime', '0.004'], ['content-type', 'application/json; charset=utf-8']], body: method === 'POST' ? '{"status":422,"error":"Unprocessable Content","exception":"#<ActionController::InvalidAuthenticityToken: Can\'t verify CSRF token authenticity.>"}' : '{"status":404,"error":"Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/session`, args: ['-X', 'POST', '-H', 'content-type: application/json', '--data', '{}', '--credentials', 'include', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application.csrf'], layer: ['rails', null], fixFor: ['rails', null], mustSay: [/422/], mustNotSay: [/skip_forgery_protection/] } }
