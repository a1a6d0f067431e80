import { Hono } from 'hono'
import { cors } from 'hono/cors'
const app = new Hono()
app.use('/api/*', cors({
  origin: (origin, c) => origin.endsWith('.example.com') ? origin : 'https://example.com',
  allowMethods: ['GET', 'POST'], credentials: true,
}))
