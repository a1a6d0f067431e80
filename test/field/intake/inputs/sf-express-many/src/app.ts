import cors from 'cors'
import express from 'express'
import { admin } from './admin.js'

const origins = (process.env.CORS_ORIGINS ?? 'https://app.example.com').split(',').map((o) => o.trim())
const app = express()
app.use(
  cors({
    origin: origins,
    methods: ['GET', 'POST'],
    allowedHeaders: ['Content-Type', 'X-Tenant'],
    credentials: true,
    maxAge: 600,
  }),
)
app.use('/admin', admin)
app.listen(8080)
