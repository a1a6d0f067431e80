export default { id: 'cors-anywhere-not-whitelisted', source: 'Rob--W/cors-anywhere lib/cors-anywhere.js, Rob--W/cors-anywhere#257', software: 'unknown', kind: 'refused',
  story: 'A cors-anywhere of one’s own has a list of origins: to another page it answers 403 with Allow-Origin: *, so the page can read why.',
  async start(t) {
    const { port } = await t.serve(({ origin, method, url, acrm, acrh }) => {
      const c = [['access-control-allow-origin', '*'], ...(acrm ? [['access-control-allow-methods', acrm]] : []), ...(acrh ? [['access-control-allow-headers', acrh]] : [])]
      if (method === 'OPTIONS') return { status: 200, headers: c }
      if (url === '/') return { status: 200, headers: [...c, ['Content-Type', 'text/plain']], body: 'This API enables cross-origin requests to anywhere.' }
      if (!/^\/https?:\/\/[\w.-]+\.\w+/.test(url)) return { status: 404, headers: c, body: 'Invalid host: ' + url.slice(1) }
      if (!origin) return { status: 400, headers: c, body: 'Missing required request header. Must specify one of: origin,x-requested-with' }
      if (origin !== 'https://www.example.com') return { status: 403, headers: c, body: `The origin "${origin}" was not whitelisted by the operator of this proxy.` }
      return { status: 200, headers: [...c, ['x-request-url', url.slice(1)], ['x-final-url', url.slice(1)], ['content-type', 'application/json']], body: '{}' }
    })
    return { url: `https://proxy.example.com:${port}/https://api.stranger.example/data.json`, args: ['-H', 'X-Requested-With: XMLHttpRequest'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['refused-by-application.session', 'refused-by-application.csrf', 'origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/403/, /whitelisted/] } }
