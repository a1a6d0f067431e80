import { join } from 'node:path'
import type { Plugin } from 'rolldown'

const undici = join(import.meta.dirname, 'node_modules/undici/lib')

/**
 * Of undici the program uses connections and proxies: its fetch, mocks, caches and WebSocket stay out. Its own entry gives
 * every dispatcher its methods; of these a proxy calls `connect`. The tests run with this part of it as well.
 */
export const onlyConnectionsOfUndici: Plugin = {
  name: 'only the connections of undici',
  resolveId: (id) => (id === 'undici' ? '\0undici' : null),
  load(id) {
    if (id === '\0undici')
      return `
        import Dispatcher from '${undici}/dispatcher/dispatcher.js'
        import connect from '${undici}/api/api-connect.js'
        Dispatcher.prototype.connect = connect
        export { default as Client } from '${undici}/dispatcher/client.js'
        export { default as ProxyAgent } from '${undici}/dispatcher/proxy-agent.js'
        export { default as buildConnector } from '${undici}/core/connect.js'`
    // Needed only for bodies of fetch; a probe's body is text.
    return id.startsWith(`${undici}/web/`) ? 'module.exports = {}' : null
  },
}
