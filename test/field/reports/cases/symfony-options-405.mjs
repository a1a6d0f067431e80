export default { id: 'symfony-options-405', source: 'symfony/symfony, MethodNotAllowedHttpException; Stack Overflow, No route found for "OPTIONS …": Method Not Allowed', software: 'php', kind: 'preflight-missing',
  story: 'A listener of Symfony adds the headers to the answers of the controller; OPTIONS finds no route: 405 in the page of Symfony.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Server', 'nginx/1.22.1'], ['X-Powered-By', 'PHP/8.2.14'], ['Cache-Control', 'no-cache, private']]
      const page = (status, name, allow) => ({ status, headers: [...id, ['Content-Type', 'text/html; charset=UTF-8'], ...(allow ? [['Allow', allow]] : [])], body: `<!DOCTYPE html>\n<html lang="en">\n<head>\n    <meta charset="UTF-8" />\n    <title>An Error Occurred: ${name}</title>\n</head>\n<body>\n<div class="container">\n    <h1>Oops! An Error Occurred</h1>\n    <h2>The server returned a "${status} ${name}".</h2>\n</div>\n</body>\n</html>` })
      if (!url.startsWith('/api/orders')) return page(404, 'Not Found')
      return method === 'OPTIONS' ? page(405, 'Method Not Allowed', 'GET, POST') : { status: 200, headers: [...id, ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Content-Type', 'application/json']], body: '[]' }
    })
    return { url: `https://api.example.com:${port}/api/orders`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-elsewhere'], fixFor: ['php', null], layer: ['php', 'nginx'], mustSay: [/405/, /OPTIONS/], mustNotSay: [/config\/cors\.php/] } }
