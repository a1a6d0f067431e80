export default { id: 'redirect-to-wildcard-with-cookies', source: 'Stack Overflow, credentials and a redirect to a host that answers *', software: 'unknown', kind: 'redirect',
  story: 'The API sends the browser on to its download host with right headers; the download host answers *, and the request carries cookies.',
  async start(t) {
    const A = 'https://app.example.com'
    const far = await t.serve(() => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*'], ['Content-Type', 'application/pdf']], body: '%PDF-1.4' }))
    const { port } = await t.serve(({ origin }) => ({ status: 302, headers: [...(origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true']] : []), ['Vary', 'Origin'], ['Location', `https://files.example.net:${far.port}/a.pdf`]] }))
    return { url: `https://api.example.com:${port}/v1/invoice/1`, args: ['--credentials', 'include'], resolve: [`files.example.net:${far.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['wildcard-with-credentials', 'redirect-changes-origin.other-host'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null], layer: [null], mustSay: [/files\.example\.net/, /credentials/i, /null|\*/] } }
