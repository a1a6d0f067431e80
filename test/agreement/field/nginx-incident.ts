import { expectCause, page, type Incident } from './incident.ts'
import { nginxServer } from './real-servers.ts'

export interface NginxIncident extends Incident {
  /** Inside `server { … }`; `$port` is the port it listens on. */
  readonly server: string
  /** Beside the server, in the `http` block. */
  readonly http?: string
  /** Who asked before: a page, or, where null, a program without an origin. */
  readonly visitedBy?: string | null
}

export const order = '/v1/orders/17'
export const ok = `return 200 '[]';`
export const origin = `add_header Access-Control-Allow-Origin ${page}`
export const preflight = `if ($request_method = OPTIONS) {
  ${origin} always; add_header Access-Control-Allow-Methods "GET, PUT" always;
  add_header Access-Control-Allow-Headers "Content-Type, Authorization" always; return 204; }`
export const map = (value: string): string =>
  `map $http_origin $cors_origin { default ""; "${value}" $http_origin; }`

/** Puts nginx up with the incident's configuration and expects its cause first. */
export async function expectFromNginx(incident: NginxIncident): Promise<void> {
  const { http = '', visitedBy } = incident
  const server = await nginxServer((port) =>
    `${http} server { listen 127.0.0.1:$port; server_name www.shop.example; ${incident.server} }`.replaceAll(
      '$port',
      String(port),
    ),
  )
  try {
    const headers: Record<string, string> = visitedBy == null ? {} : { Origin: visitedBy }
    if (visitedBy !== undefined) await fetch(`http://127.0.0.1:${server.port}/v1/orders`, { headers })
    await expectCause(incident, server)
  } finally {
    await server.close()
  }
}
