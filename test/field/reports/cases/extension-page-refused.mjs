export default { id: 'extension-page-refused', source: 'Chrome documentation, cross-origin requests of extensions', software: 'unknown', kind: 'page',
  story: 'A content script or page of an extension calls an API without CORS: host_permissions is what lets an extension read it.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'application/json']], body: '{}' }))
    return { page: 'chrome-extension://abcdefghijklmnopabcdefghijklmnop', pagePin: null, url: `https://api.example.com:${port}/v1/rates` }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], fixFor: [null], mustSay: [/host_permissions|extension/i] } }
