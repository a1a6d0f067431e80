export default { id: 'heroku-request-timeout-h12', source: 'Rob--W/cors-anywhere#176, Heroku error codes H12', software: 'express', kind: 'gateway',
  story: 'Express answers OPTIONS at once; the export takes more than 30 s, and the router answers 503 in its place.',
  async start(t) {
    const nel = [['Nel', '{"report_to":"heroku-nel","response_headers":["Via"],"max_age":3600,"success_fraction":0.01,"failure_fraction":0.1}'], ['Reporting-Endpoints', 'heroku-nel="https://nel.heroku.com/reports?s=x"'], ['Server', 'Heroku'], ['Via', '1.1 heroku-router']]
    const cors = [['X-Powered-By', 'Express'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin'], ['Access-Control-Allow-Credentials', 'true']]
    const { port } = await t.serve(({ preflight, url, acrh }) => {
      if (preflight) return { status: 204, headers: [...nel, ...cors, ['Access-Control-Allow-Methods', 'GET,HEAD,PUT,PATCH,POST,DELETE'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : [])] }
      if (!url.startsWith('/export')) return { status: 404, headers: [...nel, ...cors, ['Content-Type', 'text/html; charset=utf-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Error</title>\n</head>\n<body>\n<pre>Cannot GET ${url}</pre>\n</body>\n</html>\n` }
      return { status: 503, headers: [['Server', 'Heroku'], ['Cache-Control', 'no-cache, no-store'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html>\n<html>\n  <head>\n    <meta name="viewport" content="width=device-width, initial-scale=1">\n    <meta charset="utf-8">\n    <title>Application Error</title>\n  </head>\n  <body>\n    <iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe>\n  </body>\n</html>' }
    })
    return { url: `https://infinite-mountain-20609.herokuapp.com:${port}/export?year=2026`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-after-routes', 'error-response-without-cors'], fixFor: [null], mustSay: [/503/, /30 s/] } }
