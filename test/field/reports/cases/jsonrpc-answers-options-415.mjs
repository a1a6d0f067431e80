export default { id: 'jsonrpc-answers-options-415', source: 'paritytech/jsonrpc#58', software: 'unknown', kind: 'preflight',
  story: 'The JSON-RPC server looks at Content-Type before it looks at the method: a preflight has none, and is answered 415. Calls without a preflight pass.',
  async start(t) {
    const { port } = await t.serve(({ method, h, origin }) => {
      const c = origin ? [['Access-Control-Allow-Origin', origin]] : []
      if (method === 'OPTIONS') return { status: 415, headers: [['Content-Type', 'text/plain']], body: 'Supplied content type is not allowed. Content-Type: application/json is required\n' }
      if (method !== 'POST') return { status: 405, headers: [['Content-Type', 'text/plain'], ...c], body: 'Used HTTP Method is not allowed. POST or OPTIONS is required\n' }
      return { status: 200, headers: [['Content-Type', 'application/json'], ...c], body: '{"jsonrpc":"2.0","result":"x","id":1}' }
    })
    return { url: `https://node.example.com:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"jsonrpc":"2.0","method":"system_name","id":1}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'request-header-not-allowed', 'preflight-elsewhere'], fixFor: [null], mustSay: [/415/, /content type is not allowed/i] } }
