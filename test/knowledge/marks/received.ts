import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Received } from '../../../src/knowledge/marks/marks.ts'

/** A response as it is read for marks. */
export function received(
  status: number,
  headers: HeaderList,
  body: string | null = null,
  { url = 'https://api.example.com/v1/orders', method = 'GET' } = {},
): Received {
  return {
    status,
    response: { status, headers, body },
    observation: { request: { method, url, headers: [] } },
  }
}
