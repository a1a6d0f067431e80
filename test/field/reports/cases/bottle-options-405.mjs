export default { id: 'bottle-options-405', source: 'Stack Overflow, Bottle Py: Enabling CORS for jQuery AJAX requests', software: 'unknown', kind: 'preflight-missing',
  story: 'A decorator of a Bottle route adds the header; OPTIONS has no route: 405 in the page of Bottle under wsgiref.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Server', 'WSGIServer/0.2 CPython/3.11.4']]
      const page = (status, name, why) => ({ status, headers: [...id, ['Content-Type', 'text/html; charset=UTF-8'], ...(status === 405 ? [['Allow', 'GET,HEAD,POST']] : [])], body: `\n    <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n    <html>\n        <head>\n            <title>Error: ${status} ${name}</title>\n            <style type="text/css">\n              html {background-color: #eee; font-family: sans;}\n            </style>\n        </head>\n        <body>\n            <h1>Error: ${status} ${name}</h1>\n            <p>Sorry, the requested URL <tt>&#039;http://api.example.com${url}&#039;</tt>\n               caused an error:</p>\n            <pre>${why}</pre>\n        </body>\n    </html>\n` })
      if (!url.startsWith('/lights')) return page(404, 'Not Found', `Not found: &#039;${url}&#039;`)
      if (method === 'OPTIONS') return page(405, 'Method Not Allowed', 'Method not allowed.')
      return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json']], body: '{}' }
    }, { plain: true })
    return { url: `http://api.example.com:${port}/lights`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/405/, /OPTIONS/], mustNotSay: [/flask_cors|corsheaders/] } }
