import express from 'express'
import cors from 'cors'
import { allowed } from './config/origins'

const app = express()
app.use(cors({ origin: allowed, credentials: true }))
app.listen(3000)
