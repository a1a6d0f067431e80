import Fastify from 'fastify'
import cors from '@fastify/cors'
const app = Fastify()
await app.register(cors, { origin: [/https:\/\/.*elm\.dev$/, 'https://elm.example.com'], credentials: true, methods: ['GET', 'PUT'] })