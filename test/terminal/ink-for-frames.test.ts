import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { build, type Plugin } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inkForFrames } from '../../ink-for-frames.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'ink-for-frames-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Boxes that cut what is too wide or too high for them, with texts in a colour each. */
interface Piece {
  readonly text: string
  readonly color: string
  readonly wrap: string
  readonly width: number
  readonly height: number
}

interface Drawing {
  readonly draw: (pieces: readonly Piece[], columns: number) => string
  readonly lineUpdate: (previous: string, next: string, columns: number) => string
}

const app = `
import chalk from 'chalk'
import { Box, Text, renderToString } from 'ink'
import { createElement as h } from 'react'
import lineUpdate from '${root}/node_modules/ink/build/line-update.js'
chalk.level = 1
export { lineUpdate }
export const draw = (pieces, columns) => renderToString(
  h(Box, { flexDirection: 'column', width: columns, overflow: 'hidden' }, pieces.map(({ text, color, wrap, width, height }, index) =>
    h(Box, { key: index, width, height, overflow: 'hidden', flexShrink: 0, borderStyle: index % 3 === 0 ? 'single' : undefined },
      h(Text, { wrap }, h(Text, { color }, text), ' │ ', h(Text, { bold: true }, text.toUpperCase()))))), { columns })
`

async function bundled(name: string, plugins: readonly Plugin[]): Promise<Drawing> {
  const input = join(root, `${name}.js`)
  const given: Plugin = {
    name,
    resolveId: (id) => (id === input ? id : null),
    load: (id) => (id === input ? app : null),
  }
  await build({
    input,
    platform: 'node',
    external: ['react-devtools-core'],
    plugins: [given, ...plugins],
    transform: { define: { 'process.env.DEV': '"false"' } },
    logLevel: 'silent',
    output: { dir: join(folder, name), format: 'esm', entryFileNames: '[name].mjs' },
  })
  return (await import(join(folder, name, `${name}.mjs`))) as Drawing
}

let own: Drawing
let inks: Drawing
beforeAll(async () => {
  ;[own, inks] = await Promise.all([bundled('own', inkForFrames), bundled('inks', [])])
}, 60_000)

const signs = [
  'a',
  'Z',
  ' ',
  '  ',
  '…',
  '✓',
  '✗',
  '│',
  '─',
  '▸',
  '●',
  '·',
  '’',
  '↑',
  '界',
  '👩‍💻',
  '❤️',
  'é',
  '한',
  '\t',
  '\n',
]
const sign = fc.constantFrom(...signs, '\u0301', '\ufe0f', '\u200d', '\u0007', '\u009b', '1\u20e3')
const words = fc.array(sign, { maxLength: 40 }).map((all) => all.join(''))
const piece = fc.record({
  text: words,
  color: fc.constantFrom('red', 'cyan', 'gray'),
  wrap: fc.constantFrom('wrap', 'truncate', 'truncate-middle', 'hard'),
  width: fc.integer({ min: 1, max: 60 }),
  height: fc.integer({ min: 1, max: 4 }),
})

test('what is kept from frame to frame, and the shorter ways, change nothing of what Ink draws', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (pieces, columns) => {
      const drawn = inks.draw(pieces, columns)
      expect(own.draw(pieces, columns)).toBe(drawn)
      // Once more, from what was kept.
      expect(own.draw(pieces, columns)).toBe(drawn)
    }),
    { numRuns: 300 },
  )
})

const styled = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '\u001b[31m', '\u001b[1m'),
      words,
      fc.constantFrom('', '\u001b[39m', '\u001b[22m'),
    ),
  )
  .map((all) => all.flat().join(''))

test('a changed line is written as Ink writes it', () => {
  fc.assert(
    fc.property(styled, styled, styled, fc.integer({ min: 1, max: 80 }), (start, before, after, columns) => {
      const [previous, next] = [start + before, start + after]
      expect(own.lineUpdate(previous, next, columns)).toBe(inks.lineUpdate(previous, next, columns))
    }),
    { numRuns: 1000 },
  )
})
