export default { id: 'cloud-armor-403', source: 'Google Cloud Armor documentation, deny(403)', software: 'unknown', kind: 'edge',
  story: 'A preconfigured rule of Cloud Armor takes the query for an attack: 403 in the page of the load balancer of Google; OPTIONS and other addresses pass to the application.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ url, origin, preflight }) => {
      const app = [['via', '1.1 google'], ['x-powered-by', 'Express'], ...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Vary', 'Origin']]
      if (preflight) return { status: 204, headers: [...app, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', 'authorization']] }
      if (/select|union/i.test(url)) return { status: 403, headers: [['content-type', 'text/html; charset=UTF-8'], ['alt-svc', 'h3=":443"; ma=2592000,h3-29=":443"; ma=2592000']], body: '<!doctype html><meta charset="utf-8"><meta name=viewport content="width=device-width, initial-scale=1"><title>403</title>403 Forbidden' }
      return { status: url.startsWith('/search') ? 200 : 404, headers: [...app, ['content-type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/search?q=union%20select`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'cors-after-routes', 'preflight-requires-auth'], fixFor: [null], mustSay: [/403/] } }
