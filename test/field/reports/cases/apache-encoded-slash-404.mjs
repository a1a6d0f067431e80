export default { id: 'apache-encoded-slash-404', source: 'Apache HTTP Server documentation, AllowEncodedSlashes; gitlab-org/gitlab, namespaced path encoding', software: 'apache', kind: 'url',
  story: 'The id holds a slash and is encoded as %2F: Apache answers such a path 404 itself, OPTIONS too, and never asks the application behind.',
  async start(t) {
    const { port } = await t.serve(({ url, origin, preflight, acrh }) => {
      const id = [['Server', 'Apache/2.4.62 (Debian)']]
      if (/%2f/i.test(url.split('?')[0])) return { status: 404, headers: [...id, ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>404 Not Found</title>\n</head><body>\n<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n<hr>\n<address>Apache/2.4.62 (Debian) Server at api.example.com Port 443</address>\n</body></html>\n' }
      const c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [...id, ...c, ['Access-Control-Allow-Methods', 'GET, PUT, DELETE'], ['Access-Control-Allow-Headers', acrh ?? '']] }
      return { status: 404, headers: [...id, ...c, ['Content-Type', 'application/json']], body: '{"message":"404 Project Not Found"}' }
    })
    return { url: `https://api.example.com:${port}/api/v4/projects/group%2Fproject`, args: ['-H', 'Private-Token: x'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed.address'], neverCertain: ['preflight-not-handled', 'wrong-url', 'cors-not-configured'], fixFor: [null], mustSay: [/\b404\b/, /%2F/i, /AllowEncodedSlashes/] } }
