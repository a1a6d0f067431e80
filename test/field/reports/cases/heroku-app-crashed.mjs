export default { id: 'heroku-app-crashed', source: 'Heroku documentation, H10 App crashed', software: 'unknown', kind: 'gateway',
  story: 'The application crashed at its start: the router of Heroku answers everything 503 in HTML.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Server', 'Heroku'], ['Content-Type', 'text/html; charset=utf-8'], ['Cache-Control', 'no-cache, no-store']], body: '<!DOCTYPE html>\n<html>\n  <head>\n    <meta name="viewport" content="width=device-width, initial-scale=1">\n    <title>Application Error</title>\n  </head>\n  <body>\n    <iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe>\n  </body>\n</html>' }))
    return { url: `https://shop-api-1a2b3c.herokuapp.com:${port}/orders`, args: ['-H', 'Content-Type: application/json', '-X', 'POST'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error'], neverCertain: ['cors-not-configured', 'preflight-failed'], fixFor: [null], mustSay: [/503/, /crash|log|not running|no usable/i] } }
