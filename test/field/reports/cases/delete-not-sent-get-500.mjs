export default { id: 'delete-not-sent-get-500', source: 'a GET in the place of a DELETE, and its kind', software: 'unknown', kind: 'ambiguous',
  story: 'The preflight for DELETE passes; a GET in its place is a bare 500, which says nothing of the DELETE.',
  async start(t) {
    const A = 'https://app.example.com'
    const { port } = await t.serve(({ preflight, origin, method, url }) => {
      const c = origin === A ? [['Access-Control-Allow-Origin', A]] : []
      if (preflight) return { status: 204, headers: [...c, ['Access-Control-Allow-Methods', 'GET, DELETE'], ['Vary', 'Origin']] }
      return url.startsWith('/v1/items/1') && method === 'GET' ? { status: 500, headers: [['Content-Type', 'text/plain']], body: 'Internal Server Error' } : { status: 404, headers: [...c, ['Vary', 'Origin']] }
    })
    return { url: `https://api.example.com:${port}/v1/items/1`, args: ['-X', 'DELETE'] }
  },
  expect: { outcome: 'inconclusive', maxConfidence: 'likely', fixFor: [null], layer: [null], mustSay: [/DELETE/] } }
