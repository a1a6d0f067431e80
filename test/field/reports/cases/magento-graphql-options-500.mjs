export default { id: 'magento-graphql-options-500', source: 'magento/magento2#38738', software: 'php', kind: 'preflight',
  story: 'Magento 2.4.7 parses the empty body of OPTIONS as a query: 500 Syntax Error, with the CORS headers of a module.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const s = [['Server', 'nginx/1.24.0'], ['Content-Type', 'application/json'], ['X-Powered-By', 'PHP/8.3.6'], ['Set-Cookie', 'PHPSESSID=a; path=/; secure; HttpOnly; SameSite=Lax'], ['X-Magento-Cache-Id', 'abc'], ...(origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Access-Control-Allow-Methods', 'GET,OPTIONS,POST'], ['Access-Control-Allow-Headers', 'Content-Type,Store,Authorization'], ['Access-Control-Max-Age', '86400']] : [])]
      if (method === 'OPTIONS') return { status: 500, headers: s, body: '{"errors":[{"message":"Syntax Error: Unexpected <EOF>","locations":[{"line":1,"column":1}]}]}' }
      return method === 'POST' ? { status: 200, headers: s, body: '{"data":{}}' } : { status: 400, headers: s, body: '{"errors":[{"message":"Syntax Error: Unexpected <EOF>"}]}' }
    })
    return { url: `https://shop.example.com:${port}/graphql`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Store: default', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'error-response-without-cors'], fixFor: ['php', 'nginx', null], mustSay: [/500/, /OPTIONS|preflight/i] } }
