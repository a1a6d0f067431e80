export default { id: 'double-slash-308', source: 'vercel/vercel discussions, double slash in the URL', software: 'vercel', kind: 'redirect',
  story: 'The base URL ends in a slash and the path begins with one: Vercel sends https://host//api/items on 308 to the clean address, the preflight too.',
  async start(t) {
    const { port } = await t.serve(({ url, origin }) => {
      const id = [['Server', 'Vercel'], ['X-Vercel-Id', 'fra1::iad1::abcde-1-0']]
      if (url.startsWith('//')) return { status: 308, headers: [...id, ['Location', url.slice(1)], ['Refresh', `0;url=${url.slice(1)}`], ['Content-Type', 'text/plain']], body: 'Redirecting...\n' }
      return { status: 200, headers: [...id, ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'content-type'], ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://acme-api.vercel.app:${port}//api/items`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-redirected'], fixFor: ['vercel', null], layer: ['vercel'], mustSay: [/\/api\/items/, /two slashes/i] } }
