export default { id: 'nextcloud-webdav-options-401', source: 'nextcloud/server#3131', software: 'unknown', kind: 'preflight-auth',
  story: 'WebDAV of Nextcloud asks OPTIONS for a login: 401 in the XML of sabre/dav, and no CORS header anywhere.',
  async start(t) {
    const { port } = await t.serve(({ method, h, url }) => {
      const s = [['Server', 'Apache/2.4.59 (Debian)'], ['X-Powered-By', 'PHP/8.2.20'], ['Set-Cookie', 'oc_sessionPassphrase=a; path=/; secure; HttpOnly; SameSite=Lax'], ['Content-Security-Policy', "default-src 'none';"], ['X-Request-Id', 'abc']]
      if (!url.startsWith('/remote.php/dav')) return { status: 404, headers: [...s, ['Content-Type', 'text/html; charset=UTF-8']], body: '<!DOCTYPE html><html class="ng-csp"><head><title>Nextcloud</title></head></html>' }
      if (!h.authorization) return { status: 401, headers: [...s, ['WWW-Authenticate', 'Basic realm="Nextcloud", charset="UTF-8"'], ['Content-Type', 'application/xml; charset=utf-8']], body: '<?xml version="1.0" encoding="utf-8"?>\n<d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns">\n  <s:exception>Sabre\\DAV\\Exception\\NotAuthenticated</s:exception>\n  <s:message>No public access to this resource., No \'Authorization: Basic\' header found.</s:message>\n</d:error>\n' }
      return { status: method === 'PROPFIND' ? 207 : 200, headers: [...s, ['DAV', '1, 3, extended-mkcol'], ['Content-Type', 'application/xml; charset=utf-8']], body: '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"/>' }
    })
    return { url: `https://cloud.example.com:${port}/remote.php/dav/files/anna/`, args: ['-X', 'PROPFIND', '-H', 'Depth: 1', '-H', 'Authorization: Basic YTpi'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-requires-auth', 'cors-not-configured'], neverCertain: ['origin-not-allowed', 'method-not-allowed'], fixFor: ['apache', 'php', null], mustSay: [/401/, /OPTIONS/] } }
