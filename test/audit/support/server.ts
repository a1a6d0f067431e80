import { afterEach } from 'vitest'
import { record, type Recorder, type Responds } from './recorder.ts'

/** Closed with the test that opened it. */
export const opened: { readonly close: () => void }[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

export async function server(responds: Responds): Promise<Recorder> {
  const recorder = await record(responds)
  opened.push(recorder)
  return recorder
}

/** Lets the page do everything it asks for, until the request itself comes. */
export function lets(then: Responds): Responds {
  return (sent, response) => {
    response.setHeader('Access-Control-Allow-Origin', sent.headers.origin ?? '*')
    response.setHeader('Access-Control-Allow-Credentials', 'true')
    response.setHeader('Access-Control-Allow-Methods', 'PUT')
    response.setHeader('Access-Control-Allow-Headers', sent.headers['access-control-request-headers'] ?? '')
    if (sent.method === 'OPTIONS') response.writeHead(204).end()
    else then(sent, response)
  }
}
