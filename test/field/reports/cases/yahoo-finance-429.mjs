export default { id: 'yahoo-finance-429', source: 'ranaroussi/yfinance#2422 and its kind, Edge: Too Many Requests', software: 'third-party', kind: 'edge',
  story: 'The quotes of Yahoo are not for pages: 429 "Edge: Too Many Requests" to whoever is a browser, OPTIONS too.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 429, headers: [['Content-Type', 'text/plain;charset=utf-8'], ['Server', 'ATS'], ['Cache-Control', 'no-store'], ['Content-Language', 'en'], ['Age', '0']], body: 'Edge: Too Many Requests' }))
    return { url: `https://query1.finance.yahoo.com:${port}/v8/finance/chart/AAPL`, args: ['-H', 'Content-Type: application/json'] }
  },
  expect: { outcome: 'blocked', causes: ['blocked-at-edge', 'error-response-without-cors.rate-limit', 'preflight-failed'], neverCertain: ['cors-not-configured', 'origin-not-allowed', 'preflight-not-handled'], fixFor: [null], layer: [null], mustSay: [/429/] } }
