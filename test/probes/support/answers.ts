import { page } from './probing.ts'
import type { Answer } from './serve.ts'

/** A server that lets these origins do what they ask for. */
export function allowing(origins: readonly string[], methods = 'GET, PUT', headers = 'x-a, x-b'): Answer {
  return (request, response) => {
    const { origin } = request.headers
    response.setHeader('Vary', 'Origin')
    if (origin !== undefined && origins.includes(origin)) {
      response.setHeader('Access-Control-Allow-Origin', origin)
      response.setHeader('Access-Control-Allow-Methods', methods)
      response.setHeader('Access-Control-Allow-Headers', headers)
    }
    response.statusCode = request.method === 'OPTIONS' ? 204 : 200
    response.end()
  }
}

/** A server whose policy is right for the page. */
export const healthy = allowing([page])
