export default { id: 'traefik-list-without-the-page', source: 'traefik/traefik, pkg/middlewares/headers/header.go', software: 'traefik', kind: 'origin',
  story: 'accessControlAllowOriginList names another site: Traefik answers the preflight 200 with methods and headers but no origin, and names itself nowhere; Express stands behind.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => {
      const o = origin === 'https://www.example.org' ? [['Access-Control-Allow-Origin', origin]] : []
      return preflight
        ? { status: 200, headers: [['Access-Control-Allow-Headers', 'content-type,authorization'], ['Access-Control-Allow-Methods', 'GET,OPTIONS,PUT'], ['Access-Control-Max-Age', '100'], ...o, ['Content-Length', '0']] }
        : { status: 200, headers: [['X-Powered-By', 'Express'], ['Content-Type', 'application/json; charset=utf-8'], ['ETag', 'W/"2-vyGp6PvFo4RvsFtPoIWeCReyIC8"'], ['Vary', 'Origin'], ...o], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/me`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'preflight-elsewhere', 'proxy-strips-headers'], neverCertain: ['cors-not-configured', 'preflight-elsewhere', 'proxy-strips-headers', 'cors-after-routes'], maxConfidence: 'likely', fixFor: [null, 'express', 'traefik'], layer: [null, 'express', 'traefik'], mustNotSay: [/add_header/] } }
