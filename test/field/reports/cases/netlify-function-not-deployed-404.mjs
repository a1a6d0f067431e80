export default { id: 'netlify-function-not-deployed-404', source: 'stackblitz/bolt.new#1692', software: 'netlify', kind: 'wrong-path',
  story: 'The function was not deployed: Netlify answers the page of its 404 for OPTIONS and POST alike.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Age', '13'], ['Cache-Control', 'public,max-age=0,must-revalidate'], ['Cache-Status', '"Netlify Edge"; hit'], ['Content-Type', 'text/html; charset=utf-8'], ['Etag', '1730939265-ssl'], ['Server', 'Netlify'], ['Vary', 'Accept-Encoding'], ['X-Nf-Request-Id', '01JC21DPBD0W5PRRVM1NZ08F87']], body: '<!DOCTYPE html><html lang="en"><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Looks like you\'ve followed a broken link or entered a URL that doesn\'t exist on this site.</p></body></html>' }))
    return { url: `https://peaceful-lolly-790608.netlify.app:${port}/.netlify/functions/setup-payment-method`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'cors-not-configured', 'preflight-not-handled', 'error-response-without-cors'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['netlify', null], layer: ['netlify'], mustSay: [/404/] } }
