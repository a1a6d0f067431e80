interface Side {
  readonly header?: { readonly headers?: readonly { readonly name: string; readonly value: string }[] }
  readonly status?: number
}

interface Transaction {
  readonly method: string
  readonly scheme: string
  readonly host: string
  readonly port?: number | null
  readonly path: string
  readonly query?: string | null
  readonly times?: { readonly start?: string }
  readonly request?: Side
  readonly response?: Side
}

/** A session that Charles saved as JSON (`.chlsj`), as the HAR that it would have exported; null where a text is none. */
export function charlesAsHar(text: string): string | null {
  if (!isCharles(text)) return null
  try {
    const entries = (JSON.parse(text) as readonly Transaction[]).map(entryOf)
    return JSON.stringify({ log: { version: '1.2', creator: { name: 'Charles' }, entries } })
  } catch {
    return null
  }
}

/** By the first line of a message, which Charles alone keeps beside its headers. */
export function isCharles(text: string): boolean {
  const head = text.slice(0, 65_536)
  return /^\s*\[\s*\{/.test(head) && /"firstLine"\s*:/.test(head) && /"protocolVersion"\s*:/.test(head)
}

function entryOf({ method, scheme, host, port, path, query, times, request, response }: Transaction): object {
  const where = `${scheme}://${host}${typeof port === 'number' ? `:${port}` : ''}`
  const headers = (side: Side | undefined) => side?.header?.headers ?? []
  return {
    startedDateTime: times?.start ?? '',
    request: {
      method,
      url: `${where}${path}${typeof query === 'string' ? `?${query}` : ''}`,
      headers: headers(request),
    },
    response: { status: response?.status ?? 0, headers: headers(response) },
  }
}
