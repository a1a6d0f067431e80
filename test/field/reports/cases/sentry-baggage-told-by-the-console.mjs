export default { id: 'sentry-baggage-told-by-the-console', source: 'getsentry/sentry-javascript#6077', software: 'third-party', kind: 'page',
  story: 'Sentry adds baggage to the calls of a chat widget; the person brings what the console says and does not know which header it is.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => ({ status: 200, headers: [['Server', 'ZGS'], ['Access-Control-Allow-Origin', origin ?? '*'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin'], ...(preflight ? [['Access-Control-Allow-Methods', 'GET, POST, OPTIONS'], ['Access-Control-Allow-Headers', 'x-siq-lsid, content-type']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    const url = `https://salesiq.chat.example:${port}/visitor/v2/channels/website?widgetcode=abc&current_domain=https%3A%2F%2Fapp.example.com`
    const dir = t.files({ 'console.txt': `Access to XMLHttpRequest at '${url}' from origin 'https://app.example.com' has been blocked by CORS policy: Request header field baggage is not allowed by Access-Control-Allow-Headers in preflight response.\n` })
    return { url, args: ['--from', `${dir}/console.txt`] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.tracing'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'stale-preflight'], fixFor: [null], layer: [null], mustSay: [/baggage/, /leave|not need|needless|propagat/i] } }
