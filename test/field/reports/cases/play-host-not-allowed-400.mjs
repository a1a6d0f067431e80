export default { id: 'play-host-not-allowed-400', source: 'playframework/playframework, AllowedHostsFilter', software: 'unknown', kind: 'host',
  story: 'play.filters.hosts.allowed does not have the new name: every request is 400 "Host not allowed".',
  async start(t) {
    const { port } = await t.serve(({ h }) => ({ status: 400, headers: [['Content-Type', 'text/html; charset=UTF-8']], body: `<!DOCTYPE html>\n<html lang="en">\n<head><title>Bad Request</title></head>\n<body><h1>Bad Request</h1><p id="detail">For request &#x27;GET /api/jobs&#x27; [Host not allowed: ${h.host}]</p></body></html>` }))
    return { url: `https://api-eu.example.com:${port}/api/jobs`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['preflight-failed.host-name'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: [null], mustSay: [/\b400\b/, /api-eu\.example\.com/, /play\.filters\.hosts\.allowed/] } }
