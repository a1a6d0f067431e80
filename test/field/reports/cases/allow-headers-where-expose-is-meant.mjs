export default { id: 'allow-headers-where-expose-is-meant', source: 'aaronpowell/httpstatus#86, nolanlawson/emoji-picker-element#484', software: 'unknown', kind: 'hidden',
  story: 'The response names its own header in Access-Control-Allow-Headers, which is for preflights; Access-Control-Expose-Headers is absent, so script does not see it.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'X-Total-Count']]
      if (method === 'OPTIONS') return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET']] }
      return url.startsWith('/items') ? { status: 200, headers: [...c, ['X-Total-Count', '57'], ['Content-Type', 'application/json']], body: '[]' } : { status: 404, headers: [...c], body: '' }
    })
    return { url: `https://api.example.com:${port}/items` }
  },
  expect: { outcome: 'allowed', causes: ['response-header-not-exposed'], fixFor: [null], layer: [null], mustSay: [/x-total-count/i, /Access-Control-Allow-Headers.{0,120}preflight/i] } }
