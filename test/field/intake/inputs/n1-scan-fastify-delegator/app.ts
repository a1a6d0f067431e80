import cors from '@fastify/cors'
await app.register(cors, {
  origin: (origin, cb) => {
    const hostname = new URL(origin).hostname
    if (hostname === 'localhost') { cb(null, true); return }
    cb(new Error('Not allowed'), false)
  },
})
