import { PassThrough, Readable } from 'node:stream'
import { run } from '../../../src/commands/judge.ts'

const { signal } = new AbortController()

/** What `judge` makes of an input. */
export async function judge(
  input: string | Iterable<string | Buffer>,
  args: readonly string[] = [],
): Promise<{ status: number; lines: readonly Record<string, unknown>[]; errors: string }> {
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input)
  const stdout = new PassThrough({ highWaterMark: 1 << 30 })
  const stderr = new PassThrough()
  const status = await run(args, { stdin, stdout, stderr, signal } as unknown as Parameters<typeof run>[1])
  const text = String(stdout.read() ?? '')
  const lines = text.split('\n').filter((line) => line !== '')
  return { status, lines: lines.map((line) => JSON.parse(line)), errors: String(stderr.read() ?? '') }
}

/** A request that every browser lets through, preflighted. */
export const recorded = {
  id: 'r1',
  page: 'https://app.example.com',
  url: 'https://api.example.com/a',
  request: { method: 'PUT', headers: [['X-A', '1']], credentials: 'omit' },
  hops: [
    {
      url: 'https://api.example.com/a',
      preflight: {
        status: 204,
        headers: [
          ['Access-Control-Allow-Origin', '*'],
          ['Access-Control-Allow-Methods', 'PUT'],
          ['Access-Control-Allow-Headers', 'x-a'],
        ],
      },
      response: {
        status: 201,
        headers: [
          ['access-control-allow-origin', '*'],
          ['Content-Type', 'text/plain'],
          ['X-B', '1'],
        ],
      },
    },
  ],
}
export const line = (value: unknown): string => `${JSON.stringify(value)}\n`
