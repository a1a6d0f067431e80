import type { Case } from '../../src/knowledge/model/case.ts'
import type { CauseId } from '../../src/knowledge/model/diagnosis.ts'
import type { ProductId, SoftwareId } from '../../src/knowledge/model/software.ts'

/** A stack that a recipe is proven on, and how it is started. */
export interface Ground {
  readonly stack: SoftwareId
  /** The product built on it that has a recipe of its own. */
  readonly product?: ProductId
  /** What of this software, where several ways to run it are proven: a router, a library. */
  readonly on?: string
  /** The software and its version, as it names itself. */
  readonly version: () => Promise<string>
  /** Null where the real thing runs; else what stands in for it. */
  readonly emulated: string | null
  /**
   * Brings what neither npm nor Debian has, or what is built for each snippet. A stack that needs it is proven by `npm run proofs` alone,
   * the others by `npm test` as well.
   */
  readonly prepare?: () => Promise<void>
  /** Ends what `prepare` started. */
  readonly close?: () => Promise<void>
  readonly proofs: readonly Proof[]
  /** Errors that the policy must cover as well, where they are not `/v1/nothing-here` and `/v1/fail`. */
  readonly errors?: readonly ErrorPath[]
  /** Set where this stack is the page's own server: page and request share an origin once the recipe is in. */
  readonly pageServer: PageServer | null
}

/** What the ground is called in commands and in the matrix. */
export function columnOf({ stack, product, on }: Pick<Ground, 'stack' | 'product' | 'on'>): string {
  const name = product ?? stack
  return on === undefined ? name : `${name} (${on})`
}

export type ErrorPath = readonly [path: string, status: RegExp]

/** One cause on one stack: what is asked, and what is wrong before. */
export interface Asked {
  readonly cause: CauseId
  readonly variant?: string
  /** How the request differs from `GET /v1/orders` without credentials. */
  readonly request: Partial<Pick<Case, 'method' | 'headers' | 'credentials' | 'body'>> & {
    readonly path?: string
  }
  /** The header that the page wants to read; the request itself goes through. */
  readonly exposes?: string
  /** What stands before the software: a cache that many share, or the end of TLS. */
  readonly behind?: 'cache' | 'tls'
  /** The origin of somebody who asked for the same before. */
  readonly visitor?: string
}

/** Broken, named, repaired by the printed snippet, proven. */
export interface Proof extends Asked {
  /** Starts the real software (or the API behind a page's own server): broken, or with the snippet in its place. */
  readonly start: (how: How) => Promise<Running>
}

export interface How {
  /** The snippet exactly as printed, or null for the broken state. */
  readonly snippet: string | null
  readonly pageOrigin: string
  /** The free port to listen on. */
  readonly port: number
}

export interface Running {
  stop(): Promise<void>
}

/** The server that a page comes from. It is started once for each configuration, and stays for the next proof. */
export interface PageServer {
  /** Where the API listens, the same for every proof: the configuration names it. */
  readonly apiPort: () => Promise<number>
  /** The origin of the page: served as configured today, or by the snippet. */
  readonly serve: (snippet: string | null, cause: CauseId) => Promise<string>
  readonly close: () => Promise<void>
}

/** Lines of a snippet that begins with a marker comment for each part, by the words after the marker. */
export function partsOf(snippet: string, marker: RegExp): readonly string[] {
  return snippet
    .split(marker)
    .slice(1)
    .map((part) => part.replace(/^.*\n/, ''))
}

/** The file of that name in a snippet of several, each under a comment that begins with its name. */
export function fileIn(snippet: string, name: string): string {
  const files = snippet.split(/^(?:#|\/\/) (?=[\w-]+\.(?:yaml|mjs)\b)/m)
  return files.find((text) => text.startsWith(name))?.replace(/^.*\n/, '') ?? ''
}
