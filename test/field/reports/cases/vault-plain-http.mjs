import { API, PAGE } from '../lib.mjs'

export default {
  id: 'vault-plain-http',
  source: 'net/http/server.go; hashicorp/vault#6193',
  software: 'Go',
  kind: 'wrong-protocol',
  story: 'VITE_VAULT_ADDR says http://, and Vault listens with TLS: its Go server answers 400 in words of its own.',
  async start(t) {
    const { port } = await t.serve(() => ({
      status: 400,
      headers: [
        ['Content-Type', 'text/plain; charset=utf-8'],
        ['Connection', 'close'],
      ],
      body: 'Client sent an HTTP request to an HTTPS server.\n',
    }), { plain: true })
    return { page: PAGE, url: `http://${API}:${port}/v1/sys/health` }
  },
  expect: {
    outcome: 'blocked',
    causes: ['wrong-url'],
    fixFor: [null],
    mustSay: [/https:\/\/api\.example\.com/],
    mustNotSay: [/Access-Control-Allow-Methods/],
  },
}
