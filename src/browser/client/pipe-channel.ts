import type { Readable, Writable } from 'node:stream'
import type { Channel } from './channel.ts'

/**
 * The two pipes of Chromium's `--remote-debugging-pipe`: texts ended by a zero byte. A pipe needs no port that another
 * user of the machine could reach, and the browser ends when it closes.
 */
export function pipeChannel(input: Writable, output: Readable): Channel {
  return {
    send: (text) => void input.write(`${text}\0`),
    listen: (onText, onEnd) => {
      let pending: Buffer[] = []
      output.on('data', (chunk: Buffer) => {
        let from = 0
        for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, from)) {
          const text = Buffer.concat([...pending, chunk.subarray(from, at)]).toString('utf8')
          pending = []
          from = at + 1
          onText(text)
        }
        if (from < chunk.length) pending.push(chunk.subarray(from))
      })
      output.on('close', onEnd)
      output.on('error', onEnd)
      input.on('error', onEnd)
    },
    close: () => {
      input.destroy()
      output.destroy()
    },
  }
}
