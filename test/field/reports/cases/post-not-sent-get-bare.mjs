export default { id: 'post-not-sent-get-bare', source: 'a GET in the place of a POST, and its kind', software: 'unknown', kind: 'ambiguous',
  story: 'The preflight for POST passes; a GET in its place is 200 and bare: another handler, perhaps the page of the API itself.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, method }) => preflight ? { status: 204, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A]] : []), ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Headers', 'content-type'], ['Vary', 'Origin']] } : method === 'POST' ? { status: 201, headers: [['Access-Control-Allow-Origin', A]], body: '{}' } : { status: 200, headers: [['Content-Type', 'text/html']], body: '<!doctype html><title>API</title>' })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'inconclusive', maxConfidence: 'likely', fixFor: [null], layer: [null], mustSay: [/POST/] } }
