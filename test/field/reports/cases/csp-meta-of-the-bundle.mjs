export default { id: 'csp-meta-of-the-bundle', source: 'metarhia/metarhia.com#103 and its kind', software: 'unknown', kind: 'csp',
  story: 'The policy stands in a meta element of index.html: connect-src \'self\'; the API allows the page.',
  async start(t) {
    const page = await t.page({ html: '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src \'self\'; connect-src \'self\'; img-src \'self\' data:">\n<title>Console</title>\n</head><body></body></html>' })
    const { port } = await t.serve(({ preflight }) => ({ status: preflight ? 204 : 200, headers: [['Vary', 'Origin'], ['Access-Control-Allow-Origin', new URL(page).origin], ['Content-Type', 'application/json']], body: preflight ? '' : '{}' }))
    return { page, url: `https://api.example.com:${port}/console` }
  },
  expect: { outcome: 'blocked', causes: ['page-csp'], fixFor: [null], mustSay: [/meta/, /connect-src/, /https:\/\/api\.example\.com/], mustNotSay: [/connect-src \*|unsafe-/] } }
