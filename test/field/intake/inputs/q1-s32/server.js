const fastify = require('fastify')()
fastify.register(require('@fastify/cors'), { origin: (process.env.ORIGINS || 'https://app.example.com').split(','), methods: ['GET', 'DELETE'] })
