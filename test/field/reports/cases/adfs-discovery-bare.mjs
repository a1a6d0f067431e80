export default { id: 'adfs-discovery-bare', source: 'AzureAD/microsoft-authentication-library-for-js#7235, owncloud/docs-ocis#590', software: 'unknown', kind: 'no-rule',
  story: 'AD FS answers discovery and token endpoint without CORS until Set-AdfsResponseHeaders names the origins; the wire shows Microsoft-HTTPAPI alone.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const s = ['Server', 'Microsoft-HTTPAPI/2.0']
      if (!url.startsWith('/adfs/')) return { status: 404, headers: [s, ['Content-Type', 'text/html; charset=us-ascii']], body: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN""http://www.w3.org/TR/html4/strict.dtd">\r\n<HTML><HEAD><TITLE>Not Found</TITLE>\r\n</HEAD>\r\n<BODY><h2>Not Found</h2>\r\n<hr><p>HTTP Error 404. The requested resource is not found.</p>\r\n</BODY></HTML>\r\n' }
      if (url.startsWith('/adfs/.well-known/openid-configuration') && method !== 'OPTIONS') return { status: 200, headers: [['Content-Type', 'application/json;charset=UTF-8'], s, ['X-Frame-Options', 'DENY']], body: '{"issuer":"https://sts.example.com/adfs"}' }
      return { status: 404, headers: [s] }
    })
    return { url: `https://sts.example.com:${port}/adfs/.well-known/openid-configuration` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['origin-not-allowed', 'cached-for-another-origin'], fixFor: [null], layer: [null, 'iis'], mustNotSay: [/Fix for (IIS|ASP)/, /web\.config/] } }
