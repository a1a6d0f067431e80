/** Whole texts to and from a browser. */
export interface Channel {
  send(text: string): void
  /** Once: whom to tell of every text, and of the end of the channel. */
  listen(onText: (text: string) => void, onEnd: () => void): void
  close(): void
}
