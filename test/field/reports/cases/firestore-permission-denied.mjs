export default { id: 'firestore-permission-denied', source: 'Firestore REST API, PERMISSION_DENIED', software: 'third-party', kind: 'refused',
  story: 'The security rules refuse: 403, readable, since Google allows every origin.',
  async start(t) {
    const id = [['Server', 'ESF'], ['Vary', 'Origin'], ['Vary', 'X-Origin'], ['Vary', 'Referer'], ['X-XSS-Protection', '0'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-Content-Type-Options', 'nosniff']]
    const { port } = await t.serve(({ preflight, origin, acrh }) => ({ status: preflight ? 200 : 403, headers: [...id, ...(origin ? [['Access-Control-Allow-Origin', origin]] : []), ...(preflight ? [['Access-Control-Allow-Methods', 'DELETE,GET,HEAD,OPTIONS,PATCH,POST,PUT'], ...(acrh ? [['Access-Control-Allow-Headers', acrh]] : []), ['Access-Control-Max-Age', '3600']] : [['Content-Type', 'application/json; charset=UTF-8'], ['Access-Control-Expose-Headers', 'vary,vary,vary,content-encoding,date,server,content-length']])], body: preflight ? '' : '{\n  "error": {\n    "code": 403,\n    "message": "Missing or insufficient permissions.",\n    "status": "PERMISSION_DENIED"\n  }\n}\n' }))
    return { url: `https://firestore.googleapis.com:${port}/v1/projects/shop/databases/(default)/documents/orders`, args: ['-H', 'Authorization: Bearer eyJhbGciOi.eyJzdWIiOiIx.c2ln'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], fixFor: [null], layer: [null], mustSay: [/403/, /insufficient permissions|PERMISSION_DENIED/] } }
