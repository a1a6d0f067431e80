export default { id: 'cloudflare-waf-blocks-post', source: 'Cloudflare documentation, error 1020 and Sorry, you have been blocked', software: 'cloudflare', kind: 'edge',
  story: 'A managed rule of Cloudflare takes the body of a POST for an attack: its own 403 page; OPTIONS and the other calls pass.',
  async start(t) {
    const { port } = await t.serve(({ method, origin, acrh }) => {
      const s = [['Server', 'cloudflare'], ['CF-RAY', '8a1b2c3d4e5f6a7b-FRA']], c = origin === 'https://app.example.com' ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (method === 'OPTIONS') return { status: 204, headers: [...s, ...c, ['Access-Control-Allow-Methods', 'GET,POST'], ['Access-Control-Allow-Headers', acrh ?? 'content-type']] }
      if (method === 'POST') return { status: 403, headers: [...s, ['Content-Type', 'text/html; charset=UTF-8'], ['X-Frame-Options', 'SAMEORIGIN'], ['Referrer-Policy', 'same-origin']], body: '<!DOCTYPE html><html lang="en-US"><head><title>Attention Required! | Cloudflare</title></head><body><h1 data-translate="block_headline">Sorry, you have been blocked</h1><h2>You are unable to access example.com</h2><p>Cloudflare Ray ID: 8a1b</p></body></html>' }
      return { status: 200, headers: [...s, ...c, ['Content-Type', 'application/json']], body: '{}' }
    })
    return { url: `https://api.example.com:${port}/v1/pages`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '--data', '{"html":"<script>"}', '--send-unsafe'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'cors-after-routes'], fixFor: ['cloudflare', null], layer: ['cloudflare'], mustSay: [/blocked/i] } }
