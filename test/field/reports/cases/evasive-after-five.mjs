export default { id: 'evasive-after-five', source: 'jzdziarski/mod_evasive README (DOSPageCount, DOSBlockingPeriod) and its kind', software: 'apache', kind: 'guard',
  story: 'mod_evasive counts the requests for one page and answers 403 for ten seconds, whatever is asked; the API itself lets the page in.',
  async start(t) {
    let n = 0
    const { port } = await t.serve(({ preflight }) => {
      if (++n > 5) return { status: 403, headers: [['Server', 'Apache'], ['Content-Type', 'text/html; charset=iso-8859-1']], body: '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html><head>\n<title>403 Forbidden</title>\n</head><body>\n<h1>Forbidden</h1>\n<p>You don\'t have permission to access this resource.</p>\n</body></html>\n' }
      const cors = [['Server', 'Apache'], ['Access-Control-Allow-Origin', 'https://app.example.com'], ['Vary', 'Origin']]
      return preflight
        ? { status: 204, headers: [...cors, ['Access-Control-Allow-Methods', 'GET'], ['Access-Control-Allow-Headers', 'authorization']] }
        : { status: 200, headers: [...cors, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/items`, args: ['-H', 'Authorization: Bearer x'] }
  },
  expect: { outcome: 'allowed', causes: ['none'], neverCertain: ['partial-rollout', 'blocked-at-edge', 'preflight-requires-auth', 'origin-not-allowed'], fixFor: [null], mustSay: [/403/, /counts requests/], mustNotSay: [/disagree|differently from one time/] } }
