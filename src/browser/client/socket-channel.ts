import type { Channel } from './channel.ts'

/**
 * The WebSocket of a browser's debugging port. Rejects where nobody answers, where the other side speaks no
 * WebSocket, and with the signal's reason.
 */
export async function socketChannel(url: string, signal: AbortSignal): Promise<Channel> {
  signal.throwIfAborted()
  const socket = new WebSocket(url)
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true })
    socket.addEventListener('error', () => reject(new Error(`no WebSocket at ${url}`)), { once: true })
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  }).catch((error: unknown) => {
    socket.close()
    throw error
  })
  return {
    send: (text) => socket.send(text),
    listen: (onText, onEnd) => {
      socket.addEventListener('message', ({ data }) => onText(String(data)))
      socket.addEventListener('close', onEnd, { once: true })
      socket.addEventListener('error', onEnd, { once: true })
    },
    close: () => socket.close(),
  }
}
