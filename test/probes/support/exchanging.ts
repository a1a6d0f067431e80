import { defaultProbeOptions } from '../../../src/probes/options.ts'
import type { Exchanged, SentRequest } from '../../../src/probes/run-exchange.ts'
import { createTransport, type TransportOptions } from '../../../src/probes/transport.ts'

/** One exchange on a transport of its own, with 127.0.0.1 as the address of every host. */
export async function exchange(
  url: string,
  given: Partial<TransportOptions> = {},
  request: Partial<SentRequest> = {},
  bodyCap = 1000,
): Promise<Exchanged> {
  const transport = createTransport({ ...defaultProbeOptions, timeoutMs: 5000, ...given })
  try {
    return await transport.exchange(
      { method: 'GET', url, headers: [], body: null, ...request },
      { addresses: ['127.0.0.1'], bodyCap },
      new AbortController().signal,
    )
  } finally {
    await transport.close()
  }
}
