export default { id: 'meta-in-the-page', source: 'the advice of many answers (whatwg/html, meta http-equiv: Access-Control-Allow-Origin is no pragma): the header stands in index.html', software: 'unknown', kind: 'not-configured',
  story: 'The page has <meta http-equiv="Access-Control-Allow-Origin" content="*">; the API knows nothing of CORS.',
  async start(t) {
    const page = await t.page({ html: '<!doctype html>\n<html>\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Access-Control-Allow-Origin" content="*">\n<title>Shop</title>\n</head><body></body></html>' })
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json']], body: '{"offers":[]}' }))
    return { page, url: `https://api.example.com:${port}/v1/offers` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], mustSay: [/<meta http-equiv="Access-Control-Allow-Origin"> out of the page/, /no browser reads/] } }
