import { Hono } from 'hono'
import { cors } from 'hono/cors'

const app = new Hono<{ Bindings: Env }>()
app.use('/v3/*', async (c, next) => {
  const handler = cors({
    origin: c.env.ALLOWED_ORIGINS.split(','),
    allowMethods: ['GET', 'PUT'],
    credentials: true,
  })
  return handler(c, next)
})
export default app
