import { describe, test } from 'vitest'
import { expectCause, page, saving, type Incident } from './incident.ts'
import { apacheServer, caddyServer } from './real-servers.ts'

interface ConfiguredIncident extends Incident {
  readonly configuration: string
}

const order = '/v1/orders/17'
const token = [['Authorization', 'Basic dDp0']] as const
const rewritten = `RewriteEngine On
  RewriteCond %{REQUEST_METHOD} OPTIONS
  RewriteRule ^ - [R=204,L]`

const apacheIncidents: readonly ConfiguredIncident[] = [
  { title: 'no CORS at all', configuration: '', expect: 'cors-not-configured' },
  {
    title: 'a fixed localhost',
    configuration: 'Header always set Access-Control-Allow-Origin "http://localhost:3000"',
    expect: 'origin-not-allowed.localhost-only',
  },
  {
    title: 'SetEnvIf with an expression that ends in another domain',
    configuration: `SetEnvIf Origin "^https://.*\\.partner\\.example$" ALLOWED=$0
      Header always set Access-Control-Allow-Origin %{ALLOWED}e env=ALLOWED
      Header always merge Vary Origin`,
    expect: 'origin-not-allowed',
  },
  {
    title: 'Header add twice',
    configuration: `Header always add Access-Control-Allow-Origin "${page}"
      Header always add Access-Control-Allow-Origin "*"`,
    expect: 'multiple-allow-origin',
  },
  {
    title: 'a wildcard with credentials',
    configuration: `Header always set Access-Control-Allow-Origin "*"
      Header always set Access-Control-Allow-Credentials "true"`,
    ask: { credentials: 'include' },
    expect: 'wildcard-with-credentials',
  },
  {
    title: 'Basic authentication of everything',
    configuration: `Header always set Access-Control-Allow-Origin "${page}"
      Header always set Access-Control-Allow-Headers "Authorization"
      <Location "/"> 
      AuthType Basic
      AuthName shop
      AuthUserFile $folder/users
      Require valid-user
      </Location>`,
    ask: { headers: token },
    expect: 'preflight-requires-auth',
  },
  {
    title: 'a header that is missing from the list',
    configuration: `Header always set Access-Control-Allow-Origin "${page}"
      Header always set Access-Control-Allow-Methods "GET, PUT"
      Header always set Access-Control-Allow-Headers "Content-Type"
      ${rewritten}`,
    ask: { headers: [['X-Tenant', 'a']] },
    expect: 'request-header-not-allowed',
  },
  {
    title: 'a redirect to https of a preflight',
    configuration: `RewriteEngine On
      RewriteRule ^ https://api.shop.example%{REQUEST_URI} [R=301,L]`,
    path: order,
    ask: saving,
    expect: 'preflight-redirected.https-upgrade',
  },
  {
    title: 'Header set without always on an error',
    configuration: `Header set Access-Control-Allow-Origin "${page}"
      RewriteEngine On
      RewriteRule ^/v1/orders$ - [R=500,L]`,
    expect: 'error-response-without-cors',
  },
  {
    title: 'healthy',
    configuration: `Header always set Access-Control-Allow-Origin "${page}"
      Header always set Access-Control-Allow-Methods "GET, PUT"
      Header always set Access-Control-Allow-Headers "Content-Type"
      Header always merge Vary Origin
      ${rewritten}`,
    path: order,
    ask: saving,
    expect: null,
  },
]

const caddyIncidents: readonly ConfiguredIncident[] = [
  { title: 'no CORS at all', configuration: 'respond "[]" 200', expect: 'cors-not-configured' },
  {
    title: 'a fixed other origin',
    configuration: 'header Access-Control-Allow-Origin https://www.partner.example\nrespond "[]" 200',
    expect: 'origin-not-allowed.fixed-other-origin',
  },
  {
    title: 'an app that is down',
    configuration: 'reverse_proxy 127.0.0.1:9',
    expect: 'gateway-error',
  },
  {
    title: 'a preflight refused by method',
    configuration: `@options method OPTIONS
      respond @options 405
      header Access-Control-Allow-Origin ${page}
      respond "[]" 200`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: 'preflight-not-handled',
  },
  {
    title: 'a permanent redirect to the same path with a slash',
    configuration: `redir /v1/orders /v1/orders/ 308
      header Access-Control-Allow-Origin ${page}
      respond "[]" 200`,
    ask: { ...saving, method: 'POST' },
    expect: 'preflight-redirected.trailing-slash',
  },
  {
    title: 'healthy',
    configuration: `header Access-Control-Allow-Origin ${page}
      header Vary Origin
      @options method OPTIONS
      header @options Access-Control-Allow-Methods "GET, PUT"
      header @options Access-Control-Allow-Headers Content-Type
      respond @options 204
      respond "[]" 200`,
    path: order,
    ask: saving,
    sendUnsafe: true,
    expect: null,
  },
]

describe('Apache', () => {
  test.each(apacheIncidents)('$title', async (incident) => {
    const server = await apacheServer(incident.configuration)
    try {
      await expectCause(incident, server)
    } finally {
      await server.close()
    }
  })
})

describe('Caddy', () => {
  test.each(caddyIncidents)('$title', async (incident) => {
    const server = await caddyServer(incident.configuration)
    try {
      await expectCause(incident, server)
    } finally {
      await server.close()
    }
  })
})
