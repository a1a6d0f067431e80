export default { id: 'referer-wanted-403', source: 'Stack Overflow, the API answers 403 without the Referer of its own site (nginx valid_referers)', software: 'nginx', kind: 'origin',
  story: 'valid_referers of nginx lets its own pages in alone: every other Referer is 403 in the page of nginx; without a Referer it passes, bare.',
  async start(t) {
    const { port } = await t.serve(({ h }) => {
      const s = ['Server', 'nginx/1.24.0']
      if (h.referer && !/^https:\/\/(www\.)?example\.com\//.test(h.referer)) return { status: 403, headers: [s, ['Content-Type', 'text/html']], body: '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>\r\n<center><h1>403 Forbidden</h1></center>\r\n<hr><center>nginx/1.24.0</center>\r\n</body>\r\n</html>\r\n' }
      return { status: 200, headers: [s, ['Content-Type', 'application/json'], ['Access-Control-Allow-Origin', '*']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/stats.json` }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed', 'blocked-at-edge', 'error-response-without-cors', 'refused-by-application'], neverCertain: ['cors-not-configured', 'preflight-requires-auth', 'origin-not-allowed'], fixFor: ['nginx', null], layer: ['nginx'], mustSay: [/403/, /Referer/] } }
