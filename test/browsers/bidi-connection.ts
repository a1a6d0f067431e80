interface Reply {
  readonly id?: number
  readonly type?: string
  readonly result?: Readonly<Record<string, unknown>>
  readonly error?: string
  readonly message?: string
}

/** A WebDriver BiDi session over its WebSocket. */
export interface BidiConnection {
  send(method: string, params: object): Promise<Readonly<Record<string, unknown>>>
  close(): void
}

export async function connectBidi(url: string): Promise<BidiConnection> {
  const socket = new WebSocket(url)
  const waiting = new Map<number, PromiseWithResolvers<Readonly<Record<string, unknown>>>>()
  let lastId = 0
  socket.addEventListener('message', ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply
    const command = reply.id === undefined ? undefined : waiting.get(reply.id)
    if (reply.id === undefined || !command) return
    waiting.delete(reply.id)
    if (reply.type === 'success') command.resolve(reply.result ?? {})
    else command.reject(new Error(`${reply.error}: ${reply.message}`))
  })
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser closed the connection'))
    waiting.clear()
  })
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve())
    socket.addEventListener('error', () => reject(new Error(`no connection to ${url}`)))
  })
  return {
    send: (method, params) => {
      const answer = Promise.withResolvers<Readonly<Record<string, unknown>>>()
      const id = ++lastId
      waiting.set(id, answer)
      socket.send(JSON.stringify({ id, method, params }))
      return answer.promise
    },
    close: () => socket.close(),
  }
}
