export default { id: 'heroku-no-such-app', source: 'Heroku, no such app', software: 'unknown', kind: 'wrong-url',
  story: 'The application was renamed; the old name answers 404 to everything.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 404, headers: [['Server', 'Heroku'], ['Cache-Control', 'no-cache, no-store'], ['Content-Type', 'text/html; charset=utf-8']], body: '<!DOCTYPE html>\n<html>\n  <head>\n    <meta name="viewport" content="width=device-width, initial-scale=1">\n    <meta charset="utf-8">\n    <title>No such app</title>\n  </head>\n  <body>\n    <iframe src="//www.herokucdn.com/error-pages/no-such-app.html"></iframe>\n  </body>\n</html>' }))
    return { url: `https://shop-api-old.herokuapp.com:${port}/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['wrong-url'], neverCertain: ['cors-not-configured', 'preflight-not-handled'], fixFor: [null], mustSay: [/404/, /No such app|no application|Heroku/i] } }
