export default { id: 'file-page-null-origin', source: 'a page opened from disk, and its kind', software: 'express', kind: 'null',
  story: 'Somebody opens index.html from disk: the origin is null; the API has a list.',
  async start(t) {
    return t.raw((q, r) => {
      const o = q.headers.origin
      r.writeHead(q.method === 'OPTIONS' ? 204 : 200, { 'X-Powered-By': 'Express', Vary: 'Origin', ...(o === 'http://localhost:3000' ? { 'Access-Control-Allow-Origin': o } : {}) }); r.end(q.method === 'OPTIONS' ? undefined : '{}')
    }, '/items', []).then((at) => ({ ...at, page: 'null', pagePin: null }))
  },
  expect: { outcome: 'blocked', causes: ['null-origin'], mustNotSay: [/Access-Control-Allow-Origin: null|origin: 'null'/], mustSay: [/file|disk|null/i] } }
