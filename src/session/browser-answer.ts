/** What the installed browser did with the request; `problem` says why it could not be asked. */
export interface BrowserAnswer {
  readonly browser: string
  readonly outcome: 'response' | 'network-error' | null
  readonly corsError: string | null
  readonly problem: string | null
}
