import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/commands/judge.ts'
import { truthLines } from '../support/browser-truth.ts'
import { judge, line, recorded } from './support/judge.ts'

describe('input and output', () => {
  it('judges a file as it judges standard input', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'judge-'))
    try {
      const file = join(directory, 'cases.jsonl')
      await writeFile(file, `${truthLines('cases').slice(0, 20).join('\n')}\n`)
      const { status, lines } = await judge('', [file])
      expect([status, lines.length]).toEqual([0, 20])
    } finally {
      await rm(directory, { recursive: true })
    }
  })

  it('puts lines together that arrive byte by byte, in the middle of a character too', async () => {
    const bytes = Buffer.from(line({ ...recorded, id: 'é€𝄞' }))
    const { lines } = await judge([...bytes].map((byte) => Buffer.from([byte])))
    expect(lines[0]).toMatchObject({ id: 'é€𝄞' })
  })

  it('waits for a slow reader', async () => {
    const many = line(recorded).repeat(500)
    let pending = 0
    let most = 0
    const stdout = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _, done) {
        pending += chunk.length
        most = Math.max(most, pending)
        setImmediate(() => {
          pending -= chunk.length
          done()
        })
      },
    })
    const chunks = many.match(/[\s\S]{1,5000}/g) ?? []
    const io = {
      stdin: Readable.from(chunks),
      stdout,
      stderr: new PassThrough(),
      signal: new AbortController().signal,
    }
    await run([], io as unknown as Parameters<typeof run>[1])
    expect(most).toBeLessThan(many.length / 4)
  })

  it.each([[['--loud']], [['a', 'b']]])('refuses %j with its usage', async (args) => {
    const { status, errors } = await judge('', args)
    expect([status, errors]).toEqual([2, expect.stringContaining('usage: cors-triage judge')])
  })

  it('names a file that cannot be read', async () => {
    const { status, errors } = await judge('', ['/nonexistent/cases.jsonl'])
    expect([status, errors]).toEqual([2, expect.stringContaining('/nonexistent/cases.jsonl')])
  })
})
