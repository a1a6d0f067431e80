export default { id: 'nextcloud-propfind-not-listed', source: 'perry-mitchell/webdav-client#347', software: 'unknown', kind: 'list',
  story: 'With the app webapppassword OPTIONS passes, but its list has no PROPFIND.',
  async start(t) {
    const { port } = await t.serve(({ method, origin }) => {
      const s = [['Server', 'Apache/2.4.59 (Debian)'], ['X-Powered-By', 'PHP/8.2.20'], ['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Allow-Credentials', 'true']]
      if (method === 'OPTIONS') return { status: 204, headers: [...s, ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE, OPTIONS'], ['Access-Control-Allow-Headers', 'authorization, depth, content-type']] }
      return { status: 207, headers: [...s, ['Content-Type', 'application/xml; charset=utf-8']], body: '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"/>' }
    })
    return { url: `https://cloud.example.com:${port}/remote.php/dav/files/anna/`, args: ['-X', 'PROPFIND', '-H', 'Depth: 1', '-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['method-not-allowed'], neverCertain: ['origin-not-allowed', 'request-header-not-allowed'], fixFor: ['apache', 'php', null], mustSay: [/PROPFIND/] } }
