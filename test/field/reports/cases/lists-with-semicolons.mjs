export default { id: 'lists-with-semicolons', source: 'Stack Overflow, Access-Control-Allow-Headers: Content-Type; Authorization', software: 'unknown', kind: 'values',
  story: 'Allow-Headers and Allow-Methods are written with semicolons in place of commas.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const s = [['Access-Control-Allow-Origin', 'https://app.example.com'], ['Access-Control-Allow-Headers', 'Content-Type; Authorization'], ['Access-Control-Allow-Methods', 'GET; PUT; DELETE'], ['Vary', 'Origin']]
      return method === 'OPTIONS' ? { status: 200, headers: s } : { status: 200, headers: [...s, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items/7`, args: ['-X', 'PUT', '-H', 'Authorization: Bearer x', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['malformed-allow-list'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: [null], mustSay: [/comma/i] } }
