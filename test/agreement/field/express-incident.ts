import { expectCause, type Incident } from './incident.ts'
import { nodeServer } from './real-servers.ts'

export interface ExpressIncident extends Incident {
  /** Between `const app = express()` and `app.listen`. */
  readonly source: string
}

export const orders = `app.get('/v1/orders', (request, response) => response.json([{ id: 17 }]))
  app.put('/v1/orders/17', (request, response) => response.json({ saved: true }))
  app.patch('/v1/orders/17', (request, response) => response.json({ saved: true }))`
export const order = '/v1/orders/17'
export const token = [['Authorization', 'Bearer t']] as const
export const guard = `app.use((request, response, next) =>
  request.headers.authorization ? next() : response.status(401).json({ error: 'token required' }))`

/** Puts Express up with the incident's middleware and expects its cause first. */
export async function expectFromExpress(incident: ExpressIncident): Promise<void> {
  const server = await nodeServer(
    (port) => `import cors from 'cors'; import express from 'express'
      const port = ${port}; const app = express(); ${incident.source}; app.listen(port, '127.0.0.1')`,
  )
  try {
    await expectCause(incident, server)
  } finally {
    await server.close()
  }
}
