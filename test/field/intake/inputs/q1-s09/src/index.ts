import { Elysia } from 'elysia'
import { cors } from '@elysiajs/cors'
new Elysia().use(cors({ origin: /.*\.example\.com$/, credentials: true })).listen(3000)
