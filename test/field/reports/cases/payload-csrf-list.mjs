export default { id: 'payload-csrf-list', source: 'payloadcms/payload documentation, cors and csrf', software: 'next', kind: 'refused',
  story: 'cors of Payload names the page and csrf does not: the cookie is left aside and the API answers 403, readable.',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const c = [['X-Powered-By', 'Next.js, Payload'], ['Access-Control-Allow-Origin', origin === 'https://app.example.com' ? origin : undefined], ['Access-Control-Allow-Credentials', origin === 'https://app.example.com' ? 'true' : undefined], ['Access-Control-Allow-Methods', 'PUT, PATCH, POST, GET, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'Origin, X-Requested-With, Content-Type, Accept, Authorization, Content-Encoding, x-apollo-tracing'], ['Vary', 'RSC, Next-Router-State-Tree, Next-Router-Prefetch']]
      return preflight ? { status: 200, headers: c } : { status: 403, headers: [...c, ['Content-Type', 'application/json']], body: '{"errors":[{"message":"You are not allowed to perform this action."}]}' }
    })
    return { url: `https://cms.example.com:${port}/api/orders`, args: ['--credentials', 'include', '-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application', 'cookie-not-sent'], neverCertain: ['cookie-not-sent'], fixFor: [null, 'next'], layer: ['next'], mustSay: [/403/, /not allowed to perform/] } }
