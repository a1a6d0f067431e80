export default { id: 'go-headers-by-spaces', source: 'golang/go, net/http handlers written by hand', software: 'unknown', kind: 'values',
  story: 'Allow-Headers is written with spaces in place of commas: no browser can read the list.',
  async start(t) {
    const { port } = await t.serve(({ method }) => {
      const c = [['Access-Control-Allow-Headers', 'Content-Type Authorization X-Requested-With'], ['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Origin', 'https://app.example.com']]
      if (method === 'OPTIONS') return { status: 200, headers: c }
      return { status: 200, headers: [...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/login`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['malformed-allow-list', 'request-header-not-allowed'], fixFor: [null], mustSay: [/comma/i] } }
