import { Elysia } from 'elysia'
import { cors } from '@elysiajs/cors'
new Elysia().use(cors({ origin: 'shop.example.com', credentials: true })).get('/', () => 'hi').listen(3000)
