export default { id: 'zotero-refuses-browsers', source: 'retorquere/zotero-better-bibtex#1233', software: 'unknown', kind: 'local',
  story: 'Zotero answers programs and refuses every User-Agent that begins with Mozilla: 403 Request not allowed.',
  async start(t) {
    const id = [['X-Zotero-Version', '7.0.11'], ['X-Zotero-Connector-API-Version', '3'], ['Content-Type', 'text/plain']]
    const { port } = await t.serve(({ h }) => /^Mozilla\//.test(h['user-agent'] ?? '') && !h['zotero-allowed-request'] ? { status: 403, headers: id, body: 'Request not allowed\n' } : { status: 200, headers: [...id.slice(0, 2), ['Content-Type', 'application/json']], body: '[]' }, { plain: true })
    return { page: 'http://localhost:3000', url: `http://127.0.0.1:${port}/better-bibtex/library?/1/library.json` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors', 'cors-not-configured', 'origin-not-allowed'], neverCertain: ['cors-not-configured', 'wrong-url', 'local-network-access'], fixFor: [null], mustSay: [/403/, /browser/i] } }
