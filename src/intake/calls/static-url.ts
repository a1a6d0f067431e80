import type { StaticValue } from '../../source/ecmascript/value.ts'

/** A URL as source spells it: `text` with every gap filled by a stand-in, `gaps` what the gaps were. */
interface StaticUrl {
  readonly text: string | null
  readonly gaps: readonly string[]
}

/**
 * The URL a value comes to. A gap past the host gets the last name of its expression (`${user.id}` becomes `id`), so
 * that the path keeps its shape; where the scheme, the host or the port has a gap there is no URL to ask.
 */
export function staticUrl(value: StaticValue): StaticUrl {
  switch (value.kind) {
    case 'known':
      return { text: typeof value.value === 'string' ? value.value : null, gaps: [] }
    case 'pattern': {
      const gaps = value.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.source]))
      const first = value.pieces[0]
      const hostKnown =
        typeof first === 'string' &&
        (/^[a-z][a-z0-9+.-]*:\/\/[^/?#]+[/?#]/i.test(first) || /^\/(?!\/)/.test(first))
      const text = value.pieces.map((piece) => (typeof piece === 'string' ? piece : standIn(piece.source)))
      return { text: hostKnown ? text.join('') : null, gaps }
    }
    case 'environment':
      return value.fallback === null
        ? { text: null, gaps: [value.name] }
        : { ...staticUrl(value.fallback), gaps: [value.name] }
    case 'either':
      return value.values.map(staticUrl).find(({ text }) => text !== null) ?? { text: null, gaps: [] }
    case 'unknown':
      return { text: null, gaps: [value.source] }
    default:
      return { text: null, gaps: [] }
  }
}

/** The last name of an expression: what a gap that it fills is called. */
export function standIn(source: string): string {
  return /([A-Za-z_$][\w$]*)\W*$/.exec(source)?.[1] ?? 'x'
}
