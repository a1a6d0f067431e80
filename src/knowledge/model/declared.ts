/** CORS policy read from source or server configuration by `scan`. */
export interface DeclaredPolicy {
  readonly file: string
  readonly line: number
  readonly stack: string
  readonly origins: readonly string[] | '*' | 'reflect' | 'unknown'
  readonly methods: readonly string[] | '*' | 'unknown'
  readonly headers: readonly string[] | '*' | 'reflect' | 'unknown'
  readonly credentials: boolean | 'unknown'
  readonly findings: readonly { readonly cause: string; readonly line: number; readonly says: string }[]
  /** The variables and expressions that decide about the origins, where only the running program knows them. */
  readonly decidedBy?: readonly string[]
}

/** A call of fetch, axios and their like in source that names its target. */
export interface DeclaredCall {
  readonly file: string
  readonly line: number
  readonly url: string
  /** The file and line of the variable that holds the address, where the source only names it. */
  readonly setBy?: string | undefined
}

/** A development server or a rewrite that passes requests on: the page asks its own origin, and no CORS is needed. */
export interface DeclaredProxy {
  readonly file: string
  readonly line: number
  readonly stack: string
  /** What is passed on, as the file writes it. */
  readonly path: string
  /** Where to; null where the file alone does not tell. */
  readonly target: string | null
}
