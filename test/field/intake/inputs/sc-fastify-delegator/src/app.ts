import Fastify from 'fastify'
import cors from '@fastify/cors'

const app = Fastify()
await app.register(cors, {
  origin: (origin, cb) => {
    if (!origin || /\.example\.com$/.test(origin)) return cb(null, true)
    cb(new Error('Not allowed'), false)
  },
  credentials: true,
})
