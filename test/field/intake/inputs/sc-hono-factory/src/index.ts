import { Hono } from 'hono'
import { cors } from 'hono/cors'

const app = new Hono<{ Bindings: { ALLOWED_ORIGIN: string } }>()
app.use('/api/*', async (c, next) => {
  const mw = cors({ origin: c.env.ALLOWED_ORIGIN, credentials: true })
  return mw(c, next)
})
export default app
