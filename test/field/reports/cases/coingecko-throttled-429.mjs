export default { id: 'coingecko-throttled-429', source: 'miscavage/CoinGecko-API#30', software: 'third-party', kind: 'limit',
  story: 'The free limit is used up: 429 without CORS headers, from Cloudflare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 429, headers: [['Content-Type', 'application/json'], ['Retry-After', '60'], ['Vary', 'Accept-Encoding'], ['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA']], body: '{"status":{"error_code":429,"error_message":"You\'ve exceeded the Rate Limit. Please visit https://www.coingecko.com/en/api/pricing to subscribe to our API plans for higher rate limits."}}' }))
    return { url: `https://api.coingecko.com:${port}/api/v3/simple/price?ids=solana&vs_currencies=usd` }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors'], neverCertain: ['cors-not-configured'], fixFor: [null], mustSay: [/429/], mustNotSay: [/Workers|wrangler/] } }
