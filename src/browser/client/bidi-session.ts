import { bidi, type Bidi } from './bidi.ts'
import type { Channel } from './channel.ts'

/** Begins a session of WebDriver BiDi. `close` ends it and leaves the browser as it was. */
export async function openSession(
  channel: Channel,
  limit: AbortSignal,
  acceptInsecureCerts = false,
): Promise<{ readonly connection: Bidi; readonly product: string; close(): Promise<void> }> {
  const connection = bidi(channel)
  const late = new Promise<never>((_, reject) =>
    limit.addEventListener('abort', () => reject(limit.reason), { once: true }),
  )
  const { capabilities } = await Promise.race([
    connection.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts } } }),
    late,
  ])
  return {
    connection,
    product: `${capabilities.browserName}/${capabilities.browserVersion}`,
    close: async () => {
      await connection.send('session.end', {}).catch(() => undefined)
      connection.close()
    },
  }
}
