export default { id: 'beacon-plain-text-arrives', source: 'Stack Overflow, sendBeacon and CORS', software: 'unknown', kind: 'beacon',
  story: 'sendBeacon with a string needs no preflight: it arrives, and nobody reads the answer, which is bare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 204, headers: [['Server', 'nginx']] }))
    return { url: `https://stats.example.net:${port}/collect`, args: ['--as', 'beacon', '-X', 'POST', '-H', 'Content-Type: text/plain;charset=UTF-8', '--data', 'a=1', '--send-unsafe'] }
  },
  expect: { outcome: ['allowed', 'blocked'], neverCertain: ['cors-not-configured'], mustNotSay: [/Set up CORS/] } }
