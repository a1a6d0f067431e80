import { connect } from 'node:net'
import { untilTrue } from '../browsers/until-true.ts'

/** Waits until the loopback port takes connections: some programs say they are ready a little early. */
export async function listening(port: number): Promise<void> {
  if (!(await untilTrue(() => accepts(port), 30_000))) throw new Error(`nothing listens on port ${port}`)
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
