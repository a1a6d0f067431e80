export default { id: 'beacon-with-json', source: 'w3c/beacon, sendBeacon and credentials', software: 'unknown', kind: 'page',
  story: 'sendBeacon with a Blob of JSON asks by preflight and always sends credentials; the collector answers *.',
  async start(t) {
    const { port } = await t.serve(({ preflight }) => ({ status: 204, headers: [['Access-Control-Allow-Origin', '*'], ...(preflight ? [['Access-Control-Allow-Headers', 'content-type'], ['Access-Control-Allow-Methods', 'POST']] : [])] }))
    return { url: `https://collect.example.net:${port}/v1/events`, args: ['-X', 'POST', '--as', 'beacon', '-H', 'Content-Type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials'], fixFor: [null], mustSay: [/sendBeacon/, /keepalive/] } }
