export default { id: 'vault-origin-403', source: 'hashicorp/vault, http/cors.go', software: 'unknown', kind: 'origin',
  story: 'sys/config/cors of Vault names another page: whatever carries the Origin is 403 "origin not allowed".',
  async start(t) {
    const { port } = await t.serve(({ origin, preflight }) => {
      const s = [['Cache-Control', 'no-store'], ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'], ['Content-Type', 'application/json']]
      if (origin && origin !== 'https://ui.example.com') return { status: 403, headers: s, body: '{"errors":["origin not allowed"]}\n' }
      const c = origin ? [['Access-Control-Allow-Origin', origin], ['Vary', 'Origin']] : []
      if (preflight) return { status: 204, headers: [s[0], ...c, ['Access-Control-Allow-Methods', 'DELETE, GET, OPTIONS, POST, PUT, LIST'], ['Access-Control-Allow-Headers', 'Content-Type,X-Requested-With,X-Vault-AWS-IAM-Server-ID,X-Vault-MFA,X-Vault-No-Request-Forwarding,X-Vault-Wrap-Format,X-Vault-Wrap-TTL,X-Vault-Policy-Override,Authorization,X-Vault-Token'], ['Access-Control-Max-Age', '300']] }
      return { status: 200, headers: [...s, ...c], body: '{"data":{}}' }
    })
    return { url: `https://vault.example.com:${port}/v1/secret/data/x`, args: ['-H', 'X-Vault-Token: t'] }
  },
  expect: { outcome: 'blocked', causes: ['origin-not-allowed'], neverCertain: ['preflight-requires-auth', 'cors-not-configured', 'blocked-at-edge', 'error-response-without-cors'], fixFor: [null], layer: [null], mustSay: [/origin not allowed/] } }
