import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { attachFailure, type AttachFailure } from '../attach-failure.ts'

/** A browser whose person allowed remote debugging (Chrome 144, chrome://inspect/#remote-debugging). */
interface ActivePort {
  readonly browser: string
  readonly port: number
  /** `/devtools/browser/…`: the way in, where the HTTP discovery answers 404. */
  readonly path: string
}

/**
 * Reads `DevToolsActivePort` of each profile folder: the port on its first line, the WebSocket's path on its second.
 * The file outlives the browser, so only ports that take a connection count.
 */
export async function activePorts(
  folders: readonly (readonly [browser: string, folder: string])[],
): Promise<readonly ActivePort[] | AttachFailure> {
  const found: ActivePort[] = []
  for (const [browser, folder] of folders) {
    const file = join(folder, 'DevToolsActivePort')
    try {
      const [port = '', path = ''] = readFileSync(file, 'utf8').split(/\r?\n/)
      if (/^\d{1,5}$/.test(port) && path.startsWith('/')) found.push({ browser, port: Number(port), path })
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') continue
      return attachFailure('unreadable-profile', `${code} for ${file}`)
    }
  }
  const alive = await Promise.all(found.map(({ port }) => takesConnection('127.0.0.1', port)))
  return found.filter((_, index) => alive[index])
}

export function takesConnection(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 })
    const tell = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => tell(true))
    socket.once('error', () => tell(false))
    socket.once('timeout', () => tell(false))
  })
}
