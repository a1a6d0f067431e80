import { Elysia } from 'elysia'
import { cors } from '@elysiajs/cors'
new Elysia().use(cors({ origin: ({ headers }) => headers.get('origin')?.endsWith('example.com') ?? false, credentials: true })).listen(3000)
