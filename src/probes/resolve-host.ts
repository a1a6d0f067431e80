import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Failure, HostFacts } from '../knowledge/model/evidence.ts'
import { addressSpaceOf } from './address-space.ts'
import { failureOf, ownFailure } from './failure-kind.ts'
import type { ProbeOptions } from './options.ts'

/** A name may resolve to hundreds of addresses; this many are kept. */
const maxAddresses = 32

/**
 * The addresses of a host: `--resolve` first, an IP literal as itself, `*.localhost` as loopback without asking
 * (as browsers do), else the system's resolver. `port` null matches `--resolve` for any port.
 */
export async function resolveHost(
  host: string,
  port: number | null,
  role: HostFacts['role'],
  options: Pick<ProbeOptions, 'resolve' | 'timeoutMs'>,
  signal: AbortSignal,
): Promise<HostFacts> {
  const bare = host.replace(/^\[|\]$/g, '')
  const fixed = options.resolve
    .filter((entry) => entry.host.toLowerCase() === bare && (port === null || entry.port === port))
    .map((entry) => entry.address)
  if (fixed.length > 0) return factsOf(bare, role, fixed, null)
  if (isIP(bare) !== 0) return factsOf(bare, role, [bare], null)
  const name = bare.endsWith('.localhost') ? 'localhost' : bare
  try {
    const found = await withinLimits(
      lookup(name, { all: true, order: 'verbatim' }),
      options.timeoutMs,
      signal,
    )
    if ('kind' in found) return factsOf(bare, role, [], found)
    return factsOf(
      bare,
      role,
      found.map(({ address }) => address),
      null,
    )
  } catch (error) {
    return factsOf(bare, role, [], failureOf(error))
  }
}

function factsOf(
  host: string,
  role: HostFacts['role'],
  addresses: readonly string[],
  failure: Failure | null,
): HostFacts {
  const unique = [...new Set(addresses)].slice(0, maxAddresses)
  return {
    host,
    role,
    addresses: unique.map((address) => ({ address, space: addressSpaceOf(address) })),
    failure,
  }
}

/** getaddrinfo cannot be stopped; it can be left behind. */
function withinLimits<T>(work: Promise<T>, timeoutMs: number, signal: AbortSignal): Promise<T | Failure> {
  return new Promise((resolve, reject) => {
    const stop = (failure: Failure): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      resolve(failure)
    }
    const onAbort = (): void => stop(ownFailure('aborted', 'stopped before the name was resolved'))
    const timer = setTimeout(
      () =>
        stop({
          kind: 'dns',
          code: 'ETIMEOUT',
          tls: null,
          message: `no response of the resolver within ${timeoutMs} ms`,
        }),
      timeoutMs,
    )
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    const done = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
    work.then(resolve, reject).finally(done)
  })
}
