import { Hono } from 'hono'
import { cors } from 'hono/cors'
type Env = { Bindings: { ALLOWED: string } }
const app = new Hono<Env>()
app.use('/api/*', async (c, next) => {
  const mw = cors({ origin: c.env.ALLOWED.split(','), allowMethods: ['GET', 'POST'], maxAge: 600 })
  return mw(c, next)
})
export default app
