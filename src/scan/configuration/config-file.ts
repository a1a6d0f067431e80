import type { DeclaredPolicy } from '../../knowledge/model/declared.ts'
import type { SourceTree } from '../scan.ts'
import type { ConfigValue } from './config-tree.ts'

/** A configuration file, read, for those that look for policies in it. */
export interface ConfigFile {
  readonly path: string
  readonly text: string
  readonly tree: SourceTree
  /** One for each document. */
  readonly roots: readonly ConfigValue[]
}

/** Finds the policies of one software in a file. */
export type ConfigReader = (file: ConfigFile) => readonly DeclaredPolicy[]
