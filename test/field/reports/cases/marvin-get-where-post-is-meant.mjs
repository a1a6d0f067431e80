export default { id: 'marvin-get-where-post-is-meant', source: 'amazingmarvin/MarvinAPI#4', software: 'unknown', kind: 'wrong-method',
  story: 'The endpoint takes POST alone and lets every page in; GET falls through to the 404 of the web application, whose Allow-Origin names its own page.',
  async start(t) {
    const { port } = await t.serve(({ method, url, acrh, acrm, preflight }) => {
      const any = ['Access-Control-Allow-Origin', '*'], own = ['Access-Control-Allow-Origin', 'https://app.amazingmarvin.com']
      if (url.startsWith('/api/test')) {
        if (method === 'OPTIONS') return { status: 204, headers: [any, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
        if (method === 'POST') return { status: 200, headers: [any, ['Content-Type', 'text/plain']], body: 'OK' }
      }
      return { status: 404, headers: [own, ['Vary', 'Origin'], ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot ${method} ${url.split('?')[0]}</pre>\n</body>\n</html>\n` }
    })
    return { url: `https://serv.example.com:${port}/api/test`, args: ['-H', 'X-API-Token: x'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url', 'error-response-without-cors', 'origin-not-allowed'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: ['express', null], mustSay: [/404/, /Cannot GET/] } }
