import type { SecureContext } from 'node:tls'
import { ProxyAgent } from 'undici'
import { maxHeaderBytes } from './connections.ts'
import type { Proxy } from './proxies.ts'
import { runExchange, type Exchanged, type Patience, type SentRequest } from './run-exchange.ts'
import { machineTrust, type TlsOptions } from './trust.ts'

/** Exchanges through proxies, which resolve names and keep connections by themselves. */
export function exchangesThroughProxies(options: TlsOptions): {
  readonly exchange: (proxy: Proxy, request: SentRequest, patience: Patience) => Promise<Exchanged>
  readonly close: () => Promise<void>
} {
  const agents = new Map<string, ProxyAgent>()
  const agentFor = (proxy: Proxy): ProxyAgent => {
    const agent = agents.get(proxy.url) ?? proxyAgent(proxy, machineTrust(options).context, options)
    agents.set(proxy.url, agent)
    return agent
  }
  return {
    exchange: async (proxy, request, patience) =>
      atProxy(await runExchange(agentFor(proxy), request, patience, () => {}), proxy),
    close: async () => void (await Promise.all([...agents.values()].map((agent) => agent.destroy()))),
  }
}

function proxyAgent({ url }: Proxy, secureContext: SecureContext, { insecure }: TlsOptions): ProxyAgent {
  const tls = { timeout: 0, secureContext, rejectUnauthorized: !insecure }
  return new ProxyAgent({
    uri: url,
    allowH2: false,
    maxHeaderSize: maxHeaderBytes,
    connectTimeout: 0,
    requestTls: tls,
    proxyTls: tls,
  })
}

/** Behind a proxy only the proxy itself is resolved and connected to: what fails there says nothing of the server. */
function atProxy(result: Exchanged, proxy: Proxy): Exchanged {
  const { failure } = result
  if (failure === null) return result
  const { host } = new URL(proxy.url)
  // undici's word for a proxy that asks for a name and password (407).
  if (failure.code === 'UND_ERR_INVALID_ARG')
    return { ...result, failure: { ...failure, kind: 'unreachable' } }
  if (failure.kind !== 'refused' && failure.kind !== 'dns') return result
  const message = `the proxy ${host} cannot be reached: ${failure.message}`
  return { ...result, failure: { ...failure, kind: 'unreachable', message } }
}
