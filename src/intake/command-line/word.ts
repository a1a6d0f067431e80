/** One word of a command line after quoting is undone, and where it began. */
export interface Word {
  readonly text: string
  readonly offset: number
  readonly isQuoted: boolean
}

/** One command as a list of words, what could not be read of it, and where it ends. */
export interface ShellRead {
  readonly words: readonly Word[]
  readonly problems: readonly { readonly offset: number; readonly message: string }[]
  readonly end: number
}
