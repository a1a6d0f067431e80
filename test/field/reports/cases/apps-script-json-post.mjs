export default { id: 'apps-script-json-post', source: 'Google Apps Script community, doPost and CORS', software: 'third-party', kind: 'page',
  story: 'A web app of Apps Script answers simple requests with * after a redirect, and OPTIONS with 405; application/json alone makes the preflight.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url }) => {
      if (method === 'OPTIONS') return { status: 405, headers: [['Content-Type', 'text/html; charset=utf-8'], ['Server', 'ESF'], ['Allow', 'GET, HEAD, POST']], body: '<html><head><title>Error 405 (Method Not Allowed)!!1</title></head></html>' }
      if (h.host.startsWith('script.google.com')) return { status: 302, headers: [['Location', `https://script.googleusercontent.com:${port}/macros/echo?user_content_key=abc`], ['Access-Control-Allow-Origin', '*'], ['Server', 'ESF'], ['Content-Type', 'text/html; charset=UTF-8']], body: '' }
      return { status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/json; charset=utf-8'], ['Server', 'ESF']], body: '{"ok":true}' }
    })
    return { url: `https://script.google.com:${port}/macros/s/AKfycb/exec`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"a":1}'], resolve: [`script.googleusercontent.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-not-handled'], neverCertain: ['cors-not-configured', 'wrong-url'], fixFor: [null], mustSay: [/405/, /text\/plain|without a preflight|no preflight|simple/i] } }
