import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import type { SourceTree } from '../scan.ts'
import { below, everyEntry, textIn, type ConfigValue } from './config-tree.ts'

/** A configuration file, read, for those that look for policies in it. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
  readonly tree: SourceTree
  /** One for each document. */
  readonly roots: readonly ConfigValue[]
  /** The kinds of its resources, of Kubernetes and what takes after it. */
  readonly kinds: string
  readonly isOfCaddy: boolean
  /** Whether the text has a pattern anywhere; looked for once, however many maps ask. */
  readonly mentions: (pattern: RegExp) => boolean
}

export function configFile(read: Pick<ConfigFile, 'path' | 'text' | 'tree' | 'roots'>): ConfigFile {
  const found = new Map<string, boolean>()
  return {
    ...read,
    kinds: kindsIn(read.roots),
    isOfCaddy: read.roots.some((root) => below(root, 'apps', 'http') !== undefined),
    mentions: (pattern) => {
      const known = found.get(pattern.source) ?? pattern.test(read.text)
      found.set(pattern.source, known)
      return known
    },
  }
}

function kindsIn(roots: readonly ConfigValue[]): string {
  const kinds: string[] = []
  for (const root of roots)
    everyEntry(root, ({ key, value }) => {
      if (key === 'kind') kinds.push(textIn(value) ?? '')
    })
  return kinds.join(' ')
}

/** Finds the policies of one software in a file. */
export type ConfigReader = (file: ConfigFile) => readonly DeclaredPolicy[]
