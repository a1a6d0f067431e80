import express from 'express'
import cors, { CorsOptions } from 'cors'
const options = (): CorsOptions => ({ origin: ['https://app.example.com'], credentials: true })
const app = express()
app.use(cors(options()))
