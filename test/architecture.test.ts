import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = resolve(import.meta.dirname, '../src')

/** Each floor and the floors it may import, besides itself. */
const floors: Readonly<Record<string, readonly string[]>> = {
  knowledge: [],
  source: ['knowledge'],
  probes: ['knowledge', 'source'],
  intake: ['knowledge', 'source'],
  scan: ['knowledge', 'source'],
  browser: ['knowledge', 'source', 'probes', 'intake'],
  lab: ['knowledge', 'probes'],
  report: ['knowledge', 'source'],
  session: ['knowledge', 'source', 'probes', 'intake', 'scan', 'browser', 'lab'],
  screens: ['knowledge', 'source', 'probes', 'intake', 'scan', 'browser', 'lab', 'report', 'session'],
  commands: [
    'knowledge',
    'source',
    'probes',
    'intake',
    'scan',
    'browser',
    'lab',
    'report',
    'session',
    'screens',
  ],
  cli: ['commands'],
}

/**
 * The rooms of `knowledge`, lowest first: each may import those before it. `guide` stands beside them: it may read all,
 * and is read by the causes alone. The files outside any room conclude, and no room imports them.
 */
const rooms = ['model', 'privacy', 'browsers', 'marks', 'facts', 'causes', 'recipes'] as const
const guideReaders = ['causes', 'outside']

interface Import {
  readonly from: string
  readonly specifier: string
  readonly isType: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.tsx?$/.test(path))

function importsOf(path: string): readonly Import[] {
  const text = readFileSync(join(src, path), 'utf8')
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'/gms)
  const dynamic = text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)
  return [
    ...[...statements].map(([, type, specifier]) => ({
      from: path,
      specifier: specifier ?? '',
      isType: type !== undefined,
    })),
    ...[...dynamic].map(([, specifier]) => ({ from: path, specifier: specifier ?? '', isType: false })),
  ]
}

function floorOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.tsx?$/, '')
}

function targetOf({ from, specifier }: Import): string {
  return relative(src, resolve(src, dirname(from), specifier))
}

const all = files.flatMap(importsOf)
const inner = all.filter(({ specifier }) => specifier.startsWith('.') && !specifier.endsWith('.json'))
const outer = all.filter(({ specifier }) => !specifier.startsWith('.'))
const show = ({ from, specifier }: Import): string => `${from} imports ${specifier}`

describe('the house', () => {
  test('every file stands on a known floor', () => {
    expect(files.filter((path) => !(floorOf(path) in floors))).toEqual([])
  })

  test('imports go down, never up or sideways', () => {
    const wrong = inner.filter((one) => {
      const [from, to] = [floorOf(one.from), floorOf(targetOf(one))]
      return from !== to && floors[from]?.includes(to) !== true
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('inside knowledge, rooms import what lies below them', () => {
    const roomOf = (path: string): string => {
      const [, room, file] = path.split('/')
      return file === undefined ? 'outside' : (room ?? '')
    }
    const known = [...rooms, 'guide', 'outside']
    const isAllowed = (from: string, to: string): boolean => {
      if (from === to || from === 'outside') return true
      if (to === 'guide') return guideReaders.includes(from)
      return to !== 'outside' && (from === 'guide' || known.indexOf(to) < known.indexOf(from))
    }
    const own = inner.filter((one) => floorOf(one.from) === 'knowledge')
    expect(own.filter(({ from }) => !known.includes(roomOf(from))).map(show)).toEqual([])
    expect(own.filter((one) => !isAllowed(roomOf(one.from), roomOf(targetOf(one)))).map(show)).toEqual([])
  })

  test('no file imports itself in a circle, types included', () => {
    const targets = Map.groupBy(inner, ({ from }) => from)
    const done = new Set<string>()
    const circleFrom = (file: string, path: readonly string[]): readonly string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
      if (done.has(file)) return null
      for (const one of targets.get(file) ?? []) {
        const circle = circleFrom(targetOf(one), [...path, file])
        if (circle !== null) return circle
      }
      done.add(file)
      return null
    }
    expect(files.map((file) => circleFrom(file, [])).find((circle) => circle !== null) ?? []).toEqual([])
  })

  test('knowledge is pure: no Node, network, React or terminal', () => {
    const impure = outer.filter(
      ({ from, specifier }) =>
        floorOf(from) === 'knowledge' && /^(node:|undici|react|ink|zustand)/.test(specifier),
    )
    expect(impure.map(show)).toEqual([])
  })

  test('knowledge knows no clock and no chance', () => {
    const clocks = files
      .filter((path) => floorOf(path) === 'knowledge')
      .filter((path) =>
        /\b(Date\.now|new Date\(\)|performance\.now|Math\.random)\b/.test(
          readFileSync(join(src, path), 'utf8'),
        ),
      )
    expect(clocks).toEqual([])
  })

  test('only screens may load Ink or React', () => {
    const wrong = outer.filter(
      ({ from, specifier }) => /^(ink|react)(\/|$)/.test(specifier) && floorOf(from) !== 'screens',
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('undici is used in one place', () => {
    const users = new Set(
      outer.filter(({ specifier }) => specifier === 'undici').map(({ from }) => floorOf(from)),
    )
    expect([...users]).toEqual(['probes'])
  })

  test('what asks reads facts and concludes nothing: a headless command sends before causes and recipes are loaded', () => {
    const concluding = inner.filter(
      (one) =>
        floorOf(one.from) === 'probes' && /^knowledge\/(causes|recipes|[\w-]+\.ts$)/.test(targetOf(one)),
    )
    expect(concluding.filter(({ isType }) => !isType).map(show)).toEqual([])
  })

  test('nothing but types is imported from node:http: with it comes all that Node has for fetch()', () => {
    const values = all.filter(({ specifier, isType }) => /^(node:)?https?$/.test(specifier) && !isType)
    expect(values.map(show)).toEqual([])
  })

  test('no barrel files, no drawers for odds and ends', () => {
    expect(files.filter((path) => /(^|\/)(index|utils?|helpers?|types?|common)\.tsx?$/.test(path))).toEqual(
      [],
    )
  })
})
