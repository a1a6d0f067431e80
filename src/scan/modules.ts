import { parseSource, type Source } from '../source/ecmascript/parse.ts'
import { besides } from './source-tree.ts'
import type { SourceTree } from './scan.ts'

const endings = [
  '',
  '.ts',
  '.js',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '.tsx',
  '.jsx',
  '.json',
  '/index.ts',
  '/index.js',
]

/**
 * Finds the modules that a file names by a relative specifier, each parsed once; TypeScript may write `.js` for a file
 * that ends in `.ts`.
 */
export function modulesOf(
  file: string,
  tree: SourceTree,
  parsed = new Map<string, Source | null>(),
): Source['module'] {
  return (specifier) => {
    const base = specifier.startsWith('.') ? besides(file, specifier) : null
    if (base === null) return null
    const places = [base, base.replace(/\.([mc]?)js$/, '.$1ts')]
    const path = places.flatMap((place) => endings.map((ending) => place + ending)).find(tree.has)
    if (path === undefined) return null
    const known = parsed.get(path)
    if (known !== undefined) return known
    const text = tree.text(path) ?? ''
    const read = parseSource(path.endsWith('.json') ? `(${text})` : text, modulesOf(path, tree, parsed))
    const source = read.ok ? read.source : null
    parsed.set(path, source)
    return source
  }
}
